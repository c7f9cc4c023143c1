// customer cards: index cards to print, or their values as CSV.
#include "commands.hpp"
#include "exchange/csv.hpp"
#include "narrowing.hpp"
#include "pages/index_cards.hpp"
#include "paper.hpp"

#include <limits>

namespace shuke::tools {
namespace {

/// Where cards go.
class Cards {
 public:
  virtual ~Cards() = default;
  virtual void add(const FileAnswer& file, const pages::IndexCard& card) = 0;
  virtual void end() = 0;
  std::string text;  ///< what is written and not yet taken away
};

class CardPages : public Cards {
 public:
  explicit CardPages(const Reading& reading) : cards_(text, reading.policy.words, reading.options) {}
  void add(const FileAnswer&, const pages::IndexCard& card) override { cards_.add(card); }
  void end() override { cards_.end(); }

 private:
  pages::IndexCards cards_;
};

/// Values as data has them, and the facts for the next talk in words.
class CardRows : public Cards {
 public:
  CardRows() {
    exchange::append_csv_row(
        text, std::vector<std::string>{"ref", "name", "folder", "number", "phone", "birthday", "main_category", "card",
                                       "points", "last_day", "fact_1", "fact_2"});
  }
  void add(const FileAnswer& file, const pages::IndexCard& card) override {
    const auto fact = [&](std::size_t i) { return i < card.facts.size() ? card.facts[i] : std::string(); };
    exchange::append_csv_row(
        text,
        std::vector<std::string>{file.customer, file.hard.name, file.filed_folder.text(),
                                 file.number ? std::to_string(*file.number) : "", card.phone,
                                 file.hard.birthday ? file.hard.birthday->text() : "", file.main_category.text(),
                                 card.card, std::to_string(file.points_spendable), card.last_day, fact(0), fact(1)});
  }
  void end() override {}
};

/// Makes the cards of one call.
class Making {
 public:
  Making(const Call& call, Clientele& clientele, const Reading& reading, Day day)
      : call_(call),
        clientele_(clientele),
        reading_(reading),
        day_(day),
        paper_(call, call.has("csv") ? "csv" : "html") {
    if (call.has("csv")) cards_ = std::make_unique<CardRows>();
    else cards_ = std::make_unique<CardPages>(reading);
  }

  /// Nothing is written before all files have been found.
  Result<void> of(const std::vector<std::string>& customers) {
    for (const std::string& customer : customers) SHUKE_TRY(add(customer));
    return finish();
  }

  /// Whose file was not opened by the day has no card.
  Result<void> of_all(const OverviewQuestion& question) {
    const EachRow each = [&](const OverviewRow& row) -> Result<bool> {
      const auto added = add(row.ref);
      if (added.has_error() && added.error().message != "file.not_opened_yet") return added.error();
      SHUKE_TRY(paper_.take(cards_->text));
      return true;
    };
    SHUKE_TRY(for_each_row(
        clientele_, question, [](std::uint64_t) {}, each));
    return finish();
  }

 private:
  Result<void> add(const std::string& customer) {
    SHUKE_ASSIGN(file, clientele_.file({customer, day_, 0}));
    cards_->add(file, pages::index_card(file, reading_.policy.words, reading_.options));
    ++made_;
    return {};
  }
  Result<void> finish() {
    cards_->end();
    SHUKE_TRY(paper_.close(cards_->text));
    paper_.say(call_.say("tool.customer_cards.done", {{"cards", std::to_string(made_)},
                                                      {"day", day_.text()},
                                                      {"file", call_.value(call_.has("csv") ? "csv" : "html")}}));
    return {};
  }

  const Call& call_;
  Clientele& clientele_;
  const Reading& reading_;
  Day day_;
  Paper paper_;
  std::unique_ptr<Cards> cards_;
  std::int64_t made_ = 0;
};

bool has_filters(const Call& call) {
  for (const Option& filter : with_filters({}))
    if (call.has(filter.name)) return true;
  return false;
}

Result<void> check_forms(const Call& call) {
  if (call.json) return wrong("tool.customer_cards.no_json");
  if (call.has("html") == call.has("csv")) return wrong("tool.customer_cards.one_form");
  if (call.has("all") == call.has("customer")) return wrong("tool.customer_cards.all_or_some");
  if (!call.has("all") && (call.has("by") || has_filters(call))) return wrong("tool.customer_cards.filters_of_all");
  return {};
}

Result<int> run_cards(const Call& call) {
  SHUKE_TRY(check_forms(call));
  SHUKE_ASSIGN(day, day_of(call));
  SHUKE_ASSIGN(clientele, Clientele::open(call.url, call.open));
  SHUKE_ASSIGN(reading, reading_for(call, clientele, call.value("shop", clientele.shop().ref), day));
  Making making(call, clientele, *reading, day);
  if (!call.has("all")) {
    SHUKE_TRY(making.of(call.values("customer")));
    return worked;
  }
  SHUKE_ASSIGN(question, narrowed(call, clientele));
  question.order = call.value("by", "place") == "name" ? OverviewOrder::name : OverviewOrder::place;
  SHUKE_TRY(making.of_all(question));
  return worked;
}

}  // namespace

const Command customer_cards_command{"customer cards",
                                     with_filters({{Form::values, "customer", "REF", false, no_field},
                                                   {Form::flag, "all", ""},
                                                   {Form::value, "by", "place|name"},
                                                   {Form::value, "day", "DAY", true},
                                                   {Form::value, "html", "FILE"},
                                                   {Form::value, "csv", "FILE"}}),
                                     "shuke customer cards --all --folder tops --day 2026-11-24 --html cards.html",
                                     run_cards};

}  // namespace shuke::tools
