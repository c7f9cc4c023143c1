// overview: what each customer bought and returned, streamed page by page or the best so many.
#include "commands.hpp"
#include "listing.hpp"
#include "ranking.hpp"
#include "report.hpp"

namespace shuke::tools {
namespace {

constexpr std::int64_t best_for_people = 20;
constexpr std::int64_t page = 1000;

/// Which customers, in which order.
struct Choice {
  std::string customer;  ///< only this one; empty: all
  Order order = Order::ref;
  std::optional<std::int64_t> top;  ///< none: all, in order of ref
};

Order order_named(const std::string& name) {
  if (name == "gross") return Order::gross;
  if (name == "net") return Order::net;
  if (name == "points") return Order::points;
  return Order::ref;
}

/// People get the best by what they spent; programs get everything, in a stream, so that no number of customers is too
/// large. An order other than that of the refs needs an end, since it is kept in memory.
Result<Choice> choice_of(const Call& call) {
  const bool for_people = !call.json && !call.has("csv");
  Choice choice{call.value("REF"), order_named(call.value("by", for_people && !call.has("all") ? "net" : "ref")), {}};
  if (call.json && call.has("csv")) return wrong("tool.overview.two_forms");
  if (call.has("all") && call.has("top")) return wrong("tool.overview.all_and_top");
  SHUKE_ASSIGN(top, whole_number(call, "top", best_for_people, 1));
  if (call.has("top") || (for_people && !call.has("all"))) choice.top = top;
  if (choice.order != Order::ref && !choice.top) return wrong("tool.overview.order_needs_top");
  return choice;
}

/// Calls `each(row)` for every customer, in order of ref, until it says false.
template <class Each>
Result<void> for_each_row(Clientele& clientele, const std::string& customer, Progress& progress, Each each) {
  OverviewQuestion question{customer, {}, page};
  std::uint64_t done = 0;
  do {
    SHUKE_ASSIGN(answer, clientele.overview(question));
    for (OverviewRow& row : answer.rows)
      if (!each(std::move(row))) return {};
    question.after = answer.next;
    progress.show(done += answer.rows.size());
  } while (!question.after.empty());
  return {};
}

Result<void> list_in_order_of_ref(const Call& call, Clientele& clientele, const Choice& choice, Listing& listing) {
  Progress progress(screen_beside_output(call), call.say("tool.overview.progress"), std::nullopt);
  std::int64_t left = choice.top.value_or(std::numeric_limits<std::int64_t>::max());
  return for_each_row(clientele, choice.customer, progress, [&](const OverviewRow& row) {
    listing.add(row);
    return --left > 0;
  });
}

Result<void> list_best(const Call& call, Clientele& clientele, const Choice& choice, Listing& listing) {
  Progress progress(screen_of(call), call.say("tool.overview.progress"), std::nullopt);
  Best best(choice.order, static_cast<std::size_t>(*choice.top));
  SHUKE_TRY(for_each_row(clientele, choice.customer, progress, [&](OverviewRow row) {
    best.add(std::move(row));
    return true;
  }));
  progress.clear();
  for (const OverviewRow& row : std::move(best).sorted()) listing.add(row);
  return {};
}

Result<int> run_overview(const Call& call) {
  SHUKE_ASSIGN(choice, choice_of(call));
  SHUKE_ASSIGN(clientele, Clientele::open(call.url, call.open));
  const auto listing = listing_for(call, clientele.currency());
  if (choice.order == Order::ref) SHUKE_TRY(list_in_order_of_ref(call, clientele, choice, *listing));
  else SHUKE_TRY(list_best(call, clientele, choice, *listing));
  listing->end();
  return worked;
}

}  // namespace

const Command overview_command{"overview",
                               {{Form::word, "REF", "REF", false, "customer"},
                                {Form::value, "top", "N"},
                                {Form::value, "by", "net|gross|ref|points"},
                                {Form::flag, "all", ""},
                                {Form::flag, "csv", ""}},
                               "shuke overview --top 10 --by points",
                               run_overview};

}  // namespace shuke::tools
