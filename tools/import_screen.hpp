/// \file
/// What is shown while an import runs: how far it is, and what it rejects.
#pragma once

#include "command.hpp"
#include "input.hpp"
#include "progress.hpp"
#include "shuke/exchange/import.hpp"

namespace shuke::tools {

/// The bars and warnings of one import.
class ImportScreen {
 public:
  ImportScreen(const Call& call, const Input& input);

  /// Tells this screen; lines that are rejected only when they go to no file.
  ImportWatch watch(bool show_rejects);
  /// Takes the bars away and says how many rejected lines were not shown.
  void end();

 private:
  static constexpr std::uint64_t most_shown = 20;

  void record(std::uint64_t rows);
  void show(const Reject& reject);
  void clear();

  const Call& call_;
  const Input& input_;
  Progress reading_;
  std::optional<Progress> recording_;
  std::uint64_t rejected_ = 0;
};

/// The file's name for people.
std::string file_of(const Call& call);

/// Whether so much of a file can be seen that its header is whole: not of a pipe that has given half a line.
bool header_is_there(Input& input);

}  // namespace shuke::tools
