// Code that few drafts need, kept out of the function that calls it.
//
// A browser compiles a function of a module when it is called first, as a
// whole. What has one caller is made a part of it by the optimisers, whatever
// is said of it; they do not see through a pointer that may change.
//
//   Apart<FindAddresses>()(scene);
#ifndef COMPOSER_GUARD_TEXT_APART_H_
#define COMPOSER_GUARD_TEXT_APART_H_

namespace composer_guard {

template <auto function>
inline auto Apart() {
  static constinit decltype(function) volatile pointer = function;
  return pointer;
}

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_APART_H_
