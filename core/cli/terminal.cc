#include "core/cli/terminal.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ftxui/dom/elements.hpp>
#include <ftxui/screen/screen.hpp>
#include <ftxui/screen/string.hpp>
#include <iostream>

namespace composer_guard::cli {
namespace {

constexpr int kBarColumns = 60;
constexpr std::chrono::milliseconds kBetweenFrames{100};

}  // namespace

int Columns(std::string_view text) {
  return ftxui::string_width(std::string(text));
}

bool IsRichTerminal(int fd) {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return isatty(fd) != 0 && (no_color == nullptr || *no_color == '\0') &&
         (term == nullptr || std::string_view(term) != "dumb");
}

void ProgressBar::Show(uint64_t done) {
  const auto now = std::chrono::steady_clock::now();
  if (total_ == 0 || (drawn_ && now - last_ < kBetweenFrames)) return;
  last_ = now;
  drawn_ = true;
  const float share =
      std::min(1.0F, static_cast<float>(done) / static_cast<float>(total_));
  const int percent = static_cast<int>(share * 100);
  auto bar =
      ftxui::hbox({ftxui::text("checking "), ftxui::gauge(share) | ftxui::flex,
                   ftxui::text(" " + std::to_string(percent) + " % ")});
  auto screen = ftxui::Screen::Create(ftxui::Dimension::Fixed(kBarColumns),
                                      ftxui::Dimension::Fixed(1));
  ftxui::Render(screen, bar);
  std::cerr << '\r' << screen.ToString() << std::flush;
}

void ProgressBar::Clear() {
  if (!drawn_) return;
  drawn_ = false;
  std::cerr << '\r' << std::string(kBarColumns, ' ') << '\r' << std::flush;
}

}  // namespace composer_guard::cli
