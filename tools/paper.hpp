/// \file
/// Pages and tables that go into a file, and what they need of the policy.
#pragma once

#include "command.hpp"
#include "pages/wording.hpp"
#include "shuke/policy/policy.hpp"

#include <fstream>
#include <memory>

namespace shuke::tools {

/// What a page needs of the policy beside what it shows.
struct Reading {
  Policy policy;
  pages::PageOptions options;
};

/// By the policy of a shop on a day; of the shops only the first tells its name. Errors: unknown (shop), damaged,
/// invalid.
Result<std::unique_ptr<const Reading>> reading_for(const Call& call, Clientele& clientele, const std::string& shop,
                                                   Day day);

/// The day that the option `--day` names. Error: invalid.
Result<Day> day_of(const Call& call);

/// Columns of the terminal, at most `widest`; 80 where there is none.
std::size_t columns_of_standard_output(std::size_t widest);

/// The file that an option names, written while its content comes; `-` is standard output. Nothing is opened before
/// there is something to write, so that a question that fails leaves a file as it was.
class Paper {
 public:
  /// \param option `html` or `csv`
  Paper(const Call& call, std::string_view option);

  bool is_standard_output() const { return file_ == "-"; }
  /// Takes the text away once it is worth writing. Errors: invalid (a database stands there), io.
  Result<void> take(std::string& text);
  /// Writes what is left, and that is all. Errors: as take.
  Result<void> close(std::string& text);
  /// Says in a sentence what was written, unless nothing but the content belongs there.
  void say(const std::string& sentence) const;

 private:
  Result<void> open();
  Result<void> write(std::string& text);
  Error unwritable() const;

  const Call& call_;
  std::string option_;
  std::string file_;
  std::ofstream out_;
};

}  // namespace shuke::tools
