// overview: what each customer bought and what they are to the shop, streamed page by page or the best so many.
#include "commands.hpp"
#include "listing.hpp"
#include "narrowing.hpp"
#include "ranking.hpp"
#include "report.hpp"

#include <array>
#include <limits>

namespace shuke::tools {
namespace {

constexpr std::int64_t best_for_people = 20;

/// Which customers, in which order.
struct Choice {
  OverviewQuestion question;
  std::optional<Order> best;        ///< by what they are ranked; none: they come in the order of the question
  std::optional<std::int64_t> top;  ///< none: all of them
};

struct Ranking {
  std::string_view name;
  Order order;
};
constexpr std::array rankings{Ranking{"net", Order::net}, Ranking{"gross", Order::gross},
                              Ranking{"points", Order::points}};

struct Sequence {
  std::string_view name;
  OverviewOrder order;
};
constexpr std::array sequences{
    Sequence{"ref", OverviewOrder::ref}, Sequence{"name", OverviewOrder::name}, Sequence{"place", OverviewOrder::place},
    Sequence{"net_in_window", OverviewOrder::net_in_window}, Sequence{"last_day", OverviewOrder::last_day}};

/// Forms exclude each other.
Result<void> check_forms(const Call& call) {
  if (call.json + call.has("csv") + call.has("html") > 1) return wrong("tool.overview.two_forms");
  if (call.has("html") && !call.has("day")) return wrong("tool.overview.html_needs_day");
  if (call.has("all") && call.has("top")) return wrong("tool.overview.all_and_top");
  return {};
}

/// People get the best by what they spent, on paper everybody by name; programs get everything in order of ref.
std::string usual_order(const Call& call, bool at_a_terminal) {
  if (call.has("html")) return "name";
  return at_a_terminal && !call.has("all") ? "net" : "ref";
}

Result<void> choose_order(const std::string& by, Choice& choice) {
  std::string known;
  for (const Sequence& sequence : sequences) {
    if (sequence.name == by) {
      choice.question.order = sequence.order;
      return {};
    }
    known += std::string(sequence.name) + ", ";
  }
  for (const Ranking& ranking : rankings) {
    if (ranking.name == by) choice.best = ranking.order;
    known += std::string(ranking.name) + (&ranking == &rankings.back() ? "" : ", ");
  }
  return choice.best ? Result<void>() : wrong("tool.overview.no_order", {{"value", by}, {"known", known}});
}

/// A list of any length is streamed, so that no number of customers is too large; the best are kept in memory, and
/// need an end.
Result<Choice> choice_of(const Call& call) {
  SHUKE_TRY(check_forms(call));
  Choice choice;
  const bool at_a_terminal = !call.json && !call.has("csv") && !call.has("html");
  SHUKE_TRY(choose_order(call.value("by", usual_order(call, at_a_terminal)), choice));
  SHUKE_ASSIGN(top, whole_number(call, "top", best_for_people, 1));
  if (call.has("top") || (at_a_terminal && !call.has("all"))) choice.top = top;
  if (choice.best && !choice.top) return wrong("tool.overview.order_needs_top");
  return choice;
}

Result<void> list_in_order(const Call& call, Clientele& clientele, const Choice& choice, Listing& listing) {
  Progress progress(screen_beside_output(call), call.say("tool.overview.progress"), std::nullopt);
  std::int64_t left = choice.top.value_or(std::numeric_limits<std::int64_t>::max());
  return for_each_row(
      clientele, choice.question, [&](std::uint64_t rows) { progress.show(rows); },
      [&](const OverviewRow& row) -> Result<bool> {
        SHUKE_TRY(listing.add(row));
        return --left > 0;
      });
}

Result<void> list_best(const Call& call, Clientele& clientele, const Choice& choice, Listing& listing) {
  Progress progress(screen_of(call), call.say("tool.overview.progress"), std::nullopt);
  Best best(*choice.best, static_cast<std::size_t>(*choice.top));
  SHUKE_TRY(for_each_row(
      clientele, choice.question, [&](std::uint64_t rows) { progress.show(rows); },
      [&](OverviewRow row) -> Result<bool> {
        best.add(std::move(row));
        return true;
      }));
  progress.clear();
  for (const OverviewRow& row : std::move(best).sorted()) SHUKE_TRY(listing.add(row));
  return {};
}

Result<int> run_overview(const Call& call) {
  SHUKE_ASSIGN(choice, choice_of(call));
  SHUKE_ASSIGN(clientele, Clientele::open(call.url, call.open));
  const OverviewOrder order = choice.question.order;
  SHUKE_ASSIGN(question, narrowed(call, clientele));
  choice.question = std::move(question);
  choice.question.order = order;
  SHUKE_ASSIGN(listing, listing_for(call, clientele, choice.question));
  if (choice.best) SHUKE_TRY(list_best(call, clientele, choice, *listing));
  else SHUKE_TRY(list_in_order(call, clientele, choice, *listing));
  SHUKE_TRY(listing->end());
  return worked;
}

}  // namespace

const Command overview_command{"overview",
                               with_filters({{Form::word, "REF", "REF", false, "customer"},
                                             {Form::value, "top", "N"},
                                             {Form::value, "by", "ORDER"},
                                             {Form::flag, "all", ""},
                                             {Form::value, "csv", "FILE"},
                                             {Form::value, "html", "FILE"},
                                             {Form::value, "day", "DAY"}}),
                               "shuke overview --folder tops --birthday-month 3 --html tops.html --day 2026-11-24",
                               run_overview};

}  // namespace shuke::tools
