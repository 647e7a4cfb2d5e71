// What the stand-ins for Abseil's flat_hash_map and flat_hash_set are made of:
// slots in a row, of which at most three in four are taken. A key is put into
// the first free slot from its own on.

#ifndef ABSL_CONTAINER_INTERNAL_FLAT_TABLE_H_
#define ABSL_CONTAINER_INTERNAL_FLAT_TABLE_H_

#include <cstddef>
#include <memory>
#include <utility>

namespace absl {
namespace container_internal {

// `KeyOf()(value)` is the key of a value.
template <typename Value, typename KeyOf, typename Hash, typename Equal>
class FlatTable {
 private:
  struct Slot {
    Value value = {};
    bool taken = false;
  };

 public:
  class iterator {
   public:
    iterator(Slot* at, Slot* end) : at_(at), end_(end) { Skip(); }
    Value& operator*() const { return at_->value; }
    Value* operator->() const { return &at_->value; }
    iterator& operator++() {
      ++at_;
      Skip();
      return *this;
    }
    bool operator==(const iterator& other) const { return at_ == other.at_; }
    bool operator!=(const iterator& other) const { return at_ != other.at_; }

   private:
    friend class FlatTable;
    void Skip() {
      while (at_ != end_ && !at_->taken) ++at_;
    }

    Slot* at_;
    Slot* end_;
  };
  using const_iterator = iterator;

  iterator begin() { return {slots_.get(), End()}; }
  iterator end() { return {End(), End()}; }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  template <typename Key>
  iterator find(const Key& key) {
    if (size_ == 0) return end();
    const size_t at = Find(key);
    return slots_[at].taken ? iterator(&slots_[at], End()) : end();
  }

  std::pair<iterator, bool> insert(Value value) {
    if (size_ >= count_ / 4 * 3) Grow();
    Slot& slot = slots_[Find(KeyOf()(value))];
    const bool fresh = !slot.taken;
    if (fresh) {
      slot.value = std::move(value);
      slot.taken = true;
      ++size_;
    }
    return {iterator(&slot, End()), fresh};
  }

  template <typename... All>
  std::pair<iterator, bool> emplace(All&&... all) {
    return insert(Value(std::forward<All>(all)...));
  }

  template <typename Key>
  void erase(const Key& key) {
    if (size_ == 0) return;
    size_t at = Find(key);
    if (!slots_[at].taken) return;
    slots_[at].taken = false;
    --size_;
    // What was put off by it is put anew.
    for (at = (at + 1) % count_; slots_[at].taken; at = (at + 1) % count_) {
      slots_[at].taken = false;
      Slot& slot = slots_[Find(KeyOf()(slots_[at].value))];
      slot.value = std::move(slots_[at].value);
      slot.taken = true;
    }
  }

  void clear() {
    slots_.reset();
    count_ = 0;
    size_ = 0;
  }

 private:
  Slot* End() const { return slots_.get() + count_; }

  // The slot of the key, or the free one where it would be.
  template <typename Key>
  size_t Find(const Key& key) const {
    size_t at = Hash()(key) % count_;
    while (slots_[at].taken && !Equal()(KeyOf()(slots_[at].value), key)) {
      at = (at + 1) % count_;
    }
    return at;
  }

  void Grow() {
    const std::unique_ptr<Slot[]> old = std::move(slots_);
    const size_t count = count_;
    count_ = count == 0 ? 8 : 2 * count;
    slots_.reset(new Slot[count_]);
    for (size_t i = 0; i < count; ++i) {
      if (!old[i].taken) continue;
      Slot& slot = slots_[Find(KeyOf()(old[i].value))];
      slot.value = std::move(old[i].value);
      slot.taken = true;
    }
  }

  std::unique_ptr<Slot[]> slots_;
  size_t count_ = 0;  // a power of two
  size_t size_ = 0;
};

}  // namespace container_internal
}  // namespace absl

#endif  // ABSL_CONTAINER_INTERNAL_FLAT_TABLE_H_
