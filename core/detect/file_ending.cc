#include "core/detect/file_ending.h"

#include "core/text/word_list.h"

namespace composer_guard {

bool IsFileEnding(std::string_view ending) {
  static constexpr auto kEndings =
      Words("ai", "apk", "cc", "cpp", "cs", "css", "csv", "dart", "doc", "docx",
            "exe", "fig", "gif", "go", "gs", "htm", "html", "ini", "ipa",
            "java", "jpg", "js", "json", "jsx", "md", "mjs", "mov", "mp3",
            "mp4", "net", "ops", "pdf", "php", "png", "ppt", "psd", "py", "rb",
            "rs", "sh", "sql", "svg", "toml", "ts", "tsx", "txt", "vue", "xls",
            "xlsx", "xml", "yaml", "yml", "zip");
  return kEndings.Has(ending);
}

}  // namespace composer_guard
