// What is called with some arguments, for as long as the call it is handed to
// takes: the place of a lambda and one function, where a std::function is half
// a dozen for each lambda.
//
//   void ForEach(FunctionRef<void(int)> take);
//   ForEach([&sum](int number) { sum += number; });
#ifndef COMPOSER_GUARD_TEXT_FUNCTION_REF_H_
#define COMPOSER_GUARD_TEXT_FUNCTION_REF_H_

#include <utility>

namespace composer_guard {

template <typename>
class FunctionRef;

template <typename Result, typename... Arguments>
class FunctionRef<Result(Arguments...)> {
 public:
  template <typename Function>
  FunctionRef(const Function& function)  // as a lambda is written in a call
      : function_(&function), call_([](const void* at, Arguments... arguments) {
          return (*static_cast<const Function*>(at))(
              std::forward<Arguments>(arguments)...);
        }) {}

  Result operator()(Arguments... arguments) const {
    return call_(function_, std::forward<Arguments>(arguments)...);
  }

 private:
  const void* function_;
  Result (*call_)(const void*, Arguments...);
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_FUNCTION_REF_H_
