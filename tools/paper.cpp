#include "paper.hpp"

#include "exchange/files.hpp"
#include "pages/table.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>

namespace shuke::tools {
namespace {

constexpr std::size_t worth_writing = 64 * 1024;  ///< bytes

template <class Labelled>
std::vector<Label> labels_of(const std::vector<Labelled>& all) {
  std::vector<Label> labels;
  for (const Labelled& one : all) labels.push_back({one.word, one.en, one.zh});
  return labels;
}

}  // namespace

Result<std::unique_ptr<const Reading>> reading_for(const Call& call, Clientele& clientele, const std::string& shop,
                                                   Day day) {
  auto reading = std::make_unique<Reading>();
  SHUKE_ASSIGN(policy, clientele.policy(shop, day));
  reading->policy = std::move(policy);
  reading->options.language = call.language;
  reading->options.shop = shop == clientele.shop().ref ? clientele.shop().name : shop;
  if (reading->policy.filing) {
    reading->options.levels = labels_of(reading->policy.filing->spending);
    reading->options.cycles = labels_of(reading->policy.filing->cycle);
    reading->options.folders = labels_of(reading->policy.filing->folders);
  }
  return std::unique_ptr<const Reading>(std::move(reading));
}

Result<Day> day_of(const Call& call) {
  auto day = Day::parse(call.value("day"));
  return day ? day : std::move(day).error().inside("day");
}

std::size_t columns_of_standard_output(std::size_t widest) {
  constexpr std::size_t usual = 80;
  winsize size{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? std::min<std::size_t>(size.ws_col, widest) : usual;
}

Paper::Paper(const Call& call, std::string_view option) : call_(call), option_(option), file_(call.value(option)) {}

Error Paper::unwritable() const { return error(Code::io, "tool.paper_unwritable", {{"file", file_}}, option_); }

Result<void> Paper::open() {
  if (out_.is_open()) return {};
  if (exchange::is_database(file_)) return invalid("tool.paper_is_database", {{"file", file_}}, option_);
  out_.open(file_, std::ios::binary | std::ios::trunc);
  return out_ ? Result<void>() : unwritable();
}

Result<void> Paper::write(std::string& text) {
  if (is_standard_output()) {
    call_.out->print(text);
  } else {
    SHUKE_TRY(open());
    out_ << text;
    if (!out_) return unwritable();
  }
  text.clear();
  return {};
}

Result<void> Paper::take(std::string& text) { return text.size() < worth_writing ? Result<void>() : write(text); }

Result<void> Paper::close(std::string& text) {
  SHUKE_TRY(write(text));
  if (is_standard_output()) return {};
  out_.close();
  return out_ ? Result<void>() : unwritable();
}

void Paper::say(const std::string& sentence) const {
  if (!is_standard_output()) call_.out->print(pages::visible(sentence) + '\n');
}

}  // namespace shuke::tools
