// What names of files end in.
#ifndef COMPOSER_GUARD_DETECT_FILE_ENDING_H_
#define COMPOSER_GUARD_DETECT_FILE_ENDING_H_

#include <string_view>

namespace composer_guard {

// Of code, libraries and documents, without the dot: "js" of "node.js", "net"
// of "asp.net", "csv" of "list.csv". Folded.
bool IsFileEnding(std::string_view ending);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_FILE_ENDING_H_
