#include "core/detect/file_ending.h"

#include "core/text/word_list.h"

namespace composer_guard {

bool IsFileEnding(std::string_view ending) {
  static constexpr auto kEndings = Words(
      "ai", "apk", "avi", "cc", "cpp", "cs", "css", "csv", "dart", "doc",
      "docx", "exe", "fig", "flac", "gif", "go", "gs", "heic", "htm", "html",
      "ini", "ipa", "java", "jpeg", "jpg", "js", "json", "jsx", "md", "mjs",
      "mov", "mp3", "mp4", "net", "ops", "pdf", "pgn", "php", "png", "ppt",
      "psd", "py", "rb", "rs", "sh", "sql", "svg", "tif", "tiff", "toml", "ts",
      "tsx", "txt", "vue", "wav", "xls", "xlsx", "xml", "yaml", "yml", "zip");
  return kEndings.Has(ending);
}

}  // namespace composer_guard
