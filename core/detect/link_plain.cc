// Reads a link that is written as links are. See link_read.h.

#include <algorithm>
#include <string_view>

#include "core/detect/domain.h"
#include "core/detect/link_read.h"

namespace composer_guard {
namespace {

constexpr size_t kLongestHost = 64;   // lexemes
constexpr size_t kLongestPath = 600;  // lexemes

bool EndsHost(char sign) { return sign == '/' || sign == '?' || sign == '#'; }

bool IsHostSign(char sign) {
  return sign == '.' || sign == '-' || sign == ':' || sign == '@' ||
         sign == '_' || sign == '%' || sign == '+' || sign == '~';
}

bool IsPathSign(char sign) {
  return sign != 0 && sign != '"' && sign != '<' && sign != '>' &&
         sign != '|' && sign != '`' && sign != '{' && sign != '}' &&
         sign != '^' && sign != '[' && sign != ']' && sign != '$';
}

// Signs that end a sentence or a quotation and no link.
bool IsTrailing(char sign) {
  return sign == '.' || sign == ',' || sign == ';' || sign == ':' ||
         sign == '!' || sign == '?' || sign == '\'' || sign == '*' ||
         sign == '~' || sign == '\\';
}

class PlainReader {
 public:
  PlainReader(const Scene& scene, size_t start, size_t host)
      : scene_(scene), start_(start), host_(host) {}

  std::optional<LinkRead> Run() {
    size_t end = ReadHost();
    if (end == host_) return std::nullopt;
    LinkRead link;
    link.host = HostOf(end);
    link.host_at = HostAt(end);
    if (link.host.empty()) return std::nullopt;
    host_end_ = end;
    end = ReadRest(end);
    end = Trim(end);
    const uint32_t begin = scene_.At(host_end_ - 1).span.end;
    SetRest(scene_.text.substr(begin, scene_.At(end - 1).span.end - begin),
            &link);
    link.end = end;
    link.span = {scene_.At(start_).span.begin, scene_.At(end - 1).span.end};
    if (end < scene_.size() && !scene_.At(end).space_before) {
      const char next = scene_.At(end).sign;
      link.open = next == '{' || next == '$' || next == '[' ||
                  (next == '<' && !IsElement(end));
    }
    return link;
  }

 private:
  // "</p>", "<br>" behind a link; not the "<number>" that is to be filled in.
  bool IsElement(size_t i) const {
    return i + 1 < scene_.size() &&
           (scene_.At(i + 1).sign == '/' || scene_.Text(i + 1) == "br");
  }

  bool Goes(size_t i) const {
    return i < scene_.size() && (i == host_ || !scene_.At(i).space_before) &&
           scene_.At(i).kind != TokenKind::kGlued;
  }

  size_t ReadHost() const {
    size_t end = host_;
    while (Goes(end) && end - host_ < kLongestHost) {
      const Lexeme& lexeme = scene_.At(end);
      if (lexeme.kind == TokenKind::kSign && !IsHostSign(lexeme.sign)) break;
      ++end;
    }
    while (end > host_ && scene_.At(end - 1).kind == TokenKind::kSign) --end;
    return end;
  }

  // The lexeme behind the last "@".
  size_t HostAt(size_t end) const {
    for (size_t i = end; i > host_; --i) {
      if (scene_.At(i - 1).sign == '@') return i;
    }
    return host_;
  }

  // Without "user:password@" and the port.
  std::string HostOf(size_t end) const {
    const uint32_t begin = scene_.At(host_).span.begin;
    std::string_view text =
        scene_.text.substr(begin, scene_.At(end - 1).span.end - begin);
    const size_t user = text.rfind('@');
    if (user != std::string_view::npos) text.remove_prefix(user + 1);
    text = text.substr(0, text.find(':'));
    while (text.starts_with('.')) text.remove_prefix(1);
    return std::string(text);
  }

  size_t ReadRest(size_t end) const {
    if (!Goes(end) || !EndsHost(scene_.At(end).sign)) return end;
    const size_t limit = end + kLongestPath;
    size_t depth = 0;
    for (; Goes(end) && end < limit; ++end) {
      const Lexeme& lexeme = scene_.At(end);
      if (lexeme.kind != TokenKind::kSign) continue;
      if (!IsPathSign(lexeme.sign)) break;
      if (lexeme.sign == '(') ++depth;
      if (lexeme.sign == ')') {
        if (depth == 0) break;
        --depth;
      }
      if (lexeme.sign == ',' && NextLinkAt(end + 1)) break;
    }
    return end;
  }

  // "a.com/x,https://b.com"
  bool NextLinkAt(size_t i) const {
    return i < scene_.size() && scene_.Text(i).starts_with("http");
  }

  size_t Trim(size_t end) const {
    while (end > host_end_ && IsTrailing(scene_.At(end - 1).sign)) --end;
    // "_https://t.me/x_" in Markdown.
    if (start_ > 0 && scene_.At(start_ - 1).sign == '_' &&
        scene_.At(end - 1).sign == '_') {
      --end;
    }
    return end;
  }

  static void SetRest(std::string_view rest, LinkRead* link) {
    const size_t fragment = rest.find('#');
    if (fragment != std::string_view::npos) {
      link->fragment = rest.substr(fragment + 1);
      rest = rest.substr(0, fragment);
    }
    link->path = rest.substr(0, rest.find('?'));
    std::replace(link->path.begin(), link->path.end(), '\\', '/');
  }

  const Scene& scene_;
  const size_t start_;
  const size_t host_;
  size_t host_end_ = 0;
};

}  // namespace

size_t EndOfRun(const Scene& scene, size_t i) {
  size_t end = i;
  while (end < scene.size() && !scene.At(end).space_before &&
         end - i < kLongestPath) {
    const Lexeme& lexeme = scene.At(end);
    if (lexeme.kind == TokenKind::kGlued) break;
    if (lexeme.kind == TokenKind::kSign &&
        (!IsPathSign(lexeme.sign) || lexeme.sign == ')')) {
      break;
    }
    ++end;
  }
  while (end > i && IsTrailing(scene.At(end - 1).sign)) --end;
  return end;
}

std::optional<LinkRead> ReadPlainLink(const Scene& scene, size_t start,
                                      size_t host) {
  return PlainReader(scene, start, host).Run();
}

}  // namespace composer_guard
