// customer show, cards: files to be read at a terminal or on paper.
#include "commands.hpp"
#include "exchange/files.hpp"
#include "pages/customer_page.hpp"
#include "pages/customer_text.hpp"
#include "pages/index_cards.hpp"
#include "report.hpp"
#include "request.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

namespace shuke::tools {
namespace {

/// What a page needs of the policy beside a file.
struct Reading {
  Policy policy;
  pages::PageOptions options;
};

template <class Labelled>
std::vector<Label> labels_of(const std::vector<Labelled>& all) {
  std::vector<Label> labels;
  for (const Labelled& one : all) labels.push_back({one.word, one.en, one.zh});
  return labels;
}

/// By the policy of a shop on a day; of the shops only the first tells its name.
Result<Reading> reading_for(const Call& call, Clientele& clientele, const std::string& shop, Day day) {
  Reading reading;
  SHUKE_ASSIGN(policy, clientele.policy(shop, day));
  reading.policy = std::move(policy);
  reading.options.language = call.language;
  reading.options.shop = shop == clientele.shop().ref ? clientele.shop().name : shop;
  if (reading.policy.filing) {
    reading.options.levels = labels_of(reading.policy.filing->spending);
    reading.options.cycles = labels_of(reading.policy.filing->cycle);
    reading.options.folders = labels_of(reading.policy.filing->folders);
  }
  return reading;
}

/// Long lines are hard to read, however wide the terminal is.
std::size_t columns_of_standard_output() {
  constexpr std::size_t widest = 100;
  constexpr std::size_t usual = 80;
  winsize size{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? std::min<std::size_t>(size.ws_col, widest) : usual;
}

/// Puts a page into the file that `--html` names, and says so as the message does; `-` is standard output, where
/// nothing but the page belongs. Errors: invalid (a database stands there), io.
Result<int> deliver(const Call& call, const std::string& page, const std::string& message) {
  const std::string file = call.value("html");
  if (file == "-") {
    call.out->print(page);
    return worked;
  }
  if (exchange::is_database(file)) return invalid("tool.html_is_database", {{"file", file}}, "html");
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << page;
  out.close();
  if (!out) return error(Code::io, "tool.html_unwritable", {{"file", file}}, "html");
  call.out->print(pages::visible(message) + '\n');
  return worked;
}

Result<int> show_to_people(const Call& call, Clientele& clientele, const FileAnswer& file) {
  SHUKE_ASSIGN(reading, reading_for(call, clientele, file.shop, file.day));
  if (!call.has("html")) {
    call.out->print(
        pages::customer_text(file, reading.policy.words, reading.options, {}, columns_of_standard_output()));
    return worked;
  }
  return deliver(call, pages::customer_page(file, reading.policy.words, reading.options),
                 call.say("tool.customer_show.done",
                          {{"customer", file.customer}, {"day", file.day.text()}, {"file", call.value("html")}}));
}

Result<int> run_show(const Call& call) {
  if (call.json && call.has("html")) return wrong("tool.customer_show.two_forms");
  SHUKE_ASSIGN(clientele, database_for(call, "file"));
  SHUKE_ASSIGN(done, do_deed(call, clientele.get(), "file"));
  if (!call.json) return show_to_people(call, *clientele, done.as<FileAnswer>());
  print_json(call, done.answer.info(), done.answer.get(), done.context);
  return worked;
}

Result<Day> day_of(const Call& call) {
  auto day = Day::parse(call.value("day"));
  return day ? day : std::move(day).error().inside("day");
}

/// Nothing is written before all files have been found.
Result<int> run_cards(const Call& call) {
  if (call.json) return wrong("tool.customer_cards.no_json");
  SHUKE_ASSIGN(day, day_of(call));
  SHUKE_ASSIGN(clientele, Clientele::open(call.url, call.open));
  SHUKE_ASSIGN(reading, reading_for(call, clientele, clientele.shop().ref, day));
  std::string page;
  pages::IndexCards cards(page, reading.policy.words, reading.options);
  for (const std::string& customer : call.values("customer")) {
    SHUKE_ASSIGN(file, clientele.file({customer, day, 0}));
    cards.add(pages::index_card(file, reading.policy.words, reading.options));
  }
  cards.end();
  return deliver(call, page,
                 call.say("tool.customer_cards.done", {{"cards", std::to_string(call.values("customer").size())},
                                                       {"day", day.text()},
                                                       {"file", call.value("html")}}));
}

}  // namespace

const Command customer_show_command{"customer show",
                                    {{Form::word, "REF", "REF", true, "customer"},
                                     {Form::value, "day", "DAY", true},
                                     {Form::value, "recent", "N"},
                                     {Form::value, "html", "FILE", false, no_field}},
                                    "shuke customer show C1 --day 2026-11-24 --html C1.html",
                                    run_show};

const Command customer_cards_command{
    "customer cards",
    {{Form::values, "customer", "REF", true}, {Form::value, "day", "DAY", true}, {Form::value, "html", "FILE", true}},
    "shuke customer cards --customer C1 --customer C2 --day 2026-11-24 --html cards.html",
    run_cards};

}  // namespace shuke::tools
