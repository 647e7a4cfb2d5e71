#include "core/cli/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iostream>
#include <thread>
#include <vector>

#include "core/cli/commands.h"
#include "core/cli/draft_line.h"
#include "core/cli/utf8.h"

namespace composer_guard::cli {
namespace {

// More than any pack may have: the engine says that it is too long.
constexpr size_t kMostPolicyBytes = size_t{1} << 20;

int OpenFile(const std::string& file, int* fd) {
  *fd = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (*fd >= 0) return kFine;
  return Report(kFailed, file + ": " + std::strerror(errno));
}

int ReadAll(int fd, const std::string& file, std::string* text) {
  ssize_t count = 1;
  while (count > 0 && text->size() < kMostPolicyBytes) {
    const size_t size = text->size();
    text->resize(size + (size_t{64} << 10));
    do {
      count = read(fd, text->data() + size, text->size() - size);
    } while (count < 0 && errno == EINTR);
    text->resize(size + static_cast<size_t>(std::max<ssize_t>(count, 0)));
  }
  if (count < 0) return Report(kFailed, file + ": " + std::strerror(errno));
  return kFine;
}

}  // namespace

Input::~Input() {
  if (fd != STDIN_FILENO) close(fd);
}

int Report(int status, const std::string& what) {
  std::cerr << "composer-guard: " << what << '\n';
  return status;
}

int Open(const std::string& file, Input* input) {
  input->fd = STDIN_FILENO;
  if (file.empty() || file == "-") return kFine;
  const int status = OpenFile(file, &input->fd);
  if (status != kFine) input->fd = STDIN_FILENO;
  return status;
}

int ReadContext(const std::string& json, Input* input) {
  if (json.empty()) return kFine;
  Guard guard;
  guard.SetPolicy(input->policy);
  const auto error = DraftLineReader(&guard).ReadContext(json, &input->context);
  return error ? Report(kUsage, "--context: " + *error) : kFine;
}

int ReadPolicy(const std::string& file, std::string* policy) {
  if (file.empty() || file == kBuiltIn) return kFine;
  int fd = STDIN_FILENO;
  if (const int status = OpenFile(file, &fd); status != kFine) return status;
  const int status = ReadAll(fd, file, policy);
  close(fd);
  if (status != kFine) return status;
  if (policy->empty()) return Report(kUsage, file + ": is empty");
  const std::vector<PolicyError> errors = Guard().SetPolicy(*policy);
  for (const PolicyError& error : errors) {
    std::cerr << file << ':' << error.line << ':' << error.column << ": "
              << Printable(error.pointer) << (error.pointer.empty() ? "" : ": ")
              << Printable(error.message) << '\n';
  }
  if (errors.empty()) return kFine;
  return Report(kUsage, file + ": " + std::to_string(errors.size()) +
                            (errors.size() == 1 ? " error" : " errors") +
                            " in the policy pack");
}

uint64_t BarTotal(const std::string& file, int fd, Prints prints) {
  struct stat status = {};
  const bool bar = !file.empty() && isatty(STDERR_FILENO) != 0 &&
                   (prints == Prints::kAtEnd || isatty(STDOUT_FILENO) == 0) &&
                   fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
  return bar ? static_cast<uint64_t>(status.st_size) : 0;
}

unsigned ThreadsOf(unsigned jobs) {
  if (jobs != 0) return jobs;
  return std::clamp(std::thread::hardware_concurrency(), 1u, kMostJobs);
}

}  // namespace composer_guard::cli
