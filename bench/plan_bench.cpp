/// \file
/// The plan of a day, for shops of very many customers, on an ordinary day: one customer in two hundred bought on each
/// of the eight days before, every second told a birthday, one in four was spoken with in the last quarter. Some two of
/// a hundred are to be contacted, or left out.
///
/// Bare, the rows that planning cannot do without for anybody are read once, table by table, in the order in which they
/// lie: no consents, for these are asked for where there is an occasion. Nothing is decided, and nothing written.
#include "bare.hpp"
#include "members.hpp"
#include "report.hpp"

#include <malloc.h>

#include <fstream>
#include <memory>

namespace shuke::bench {

namespace {

constexpr int days_of_trade = 8;

/// Rows of members with what following them up needs. `:day` is the day that is planned.
constexpr const char* reachable_sql[] = {
    "UPDATE customer SET standing = 1",
    "INSERT INTO identity (customer_id, identity_no, id, kind, value, seal) SELECT id, 1, id, 0, printf('139%08d', id "
    "& "
    "0x7FFFFFFF), 0 FROM customer",
    "INSERT INTO consent (customer_id, consent_no, id, purpose, channel, given, day, seal) SELECT id, 1, id, 0, 0, 1, "
    "since, 0 FROM customer",
    "INSERT INTO consent (customer_id, consent_no, id, purpose, channel, given, day, seal) SELECT id, 2, id, 1, 0, 1, "
    "since, 0 FROM customer WHERE substr(ref, 3) % 3 = 0",
    "INSERT INTO personal_day (customer_id, no, shop_id, falls, year, occasion, relation) SELECT id, 0, shop_id, "
    "(substr(ref, 3) / 2 % 12 + 1) * 100 + substr(ref, 3) / 24 % 28 + 1, 1980, 0, '' FROM customer WHERE substr(ref, "
    "3) % 2 = 0",
    "INSERT INTO contact (id, customer_id, shop_id, business_day, began, minutes, associate_id, channel, purpose, "
    "exempt, outcome, seal) SELECT id, id, shop_id, :day - 10 - substr(ref, 3) % 80, (:day - 10 - substr(ref, 3) % "
    "80) * 86400000 + 21600000, 5, 0, 1, 0, 0, 0, 0 FROM customer WHERE substr(ref, 3) % 4 = 0",
    "INSERT INTO contact_topic (customer_id, contact_id, topic_no, kind, cause, part, seal) SELECT customer_id, id, 1, "
    "'use_first', id, 0, 0 FROM contact"};

class Reachable {
 public:
  Reachable(const Ground& ground, std::size_t size) : today_(must(Members::reviewed().plus_days(days_of_trade + 1))) {
    const Members& members = members_of(ground, size);
    file_ = ground.copy(members.file(), "reachable-" + std::to_string(size) + ".db");
    BareDatabase database(file_, "");
    database.prepare("BEGIN").run();
    for (const char* sql : reachable_sql) {
      BareStatement statement = database.prepare(sql);
      if (statement.parameters() > 0) statement.bind(1, std::int64_t{today_.number()});
      statement.run();
    }
    database.prepare("COMMIT").run();
    for (int i = 1; i <= days_of_trade; ++i) members.trade(file_, must(Members::reviewed().plus_days(i)));
  }
  const std::filesystem::path& file() const { return file_; }
  Day today() const { return today_; }

  /// As if no day had been planned.
  void forget_plans() const {
    BareDatabase database(file_, "");
    for (const char* table :
         {"day_contact", "planned_topic", "planned_purchase", "planned_slot", "plan_day", "left_out_count"})
      database.prepare("DELETE FROM " + std::string(table)).run();
  }

 private:
  std::filesystem::path file_;
  Day today_;
};

/// The most memory that this program has had, in megabytes, by the kernel's account; and a new beginning for it.
double peak_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}
void forget_peak() { std::ofstream("/proc/self/clear_refs") << 5; }

void plan_shuke(benchmark::State& state, const Reachable& shop) {
  Clientele clientele = must(Clientele::open(url_of(shop.file())));
  PlanRequest request;
  request.day = shop.today();
  std::int64_t contacts = 0, left = 0;
  ::malloc_trim(0);
  forget_peak();
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    shop.forget_plans();
    left = 0;
    state.ResumeTiming();
    auto answer = clientele.plan(request);
    if (answer.has_error()) return state.SkipWithError("the day was not planned");
    contacts = answer->contacts;
    for (const LeftOutMark& one : answer->left) left += one.count;
  }
  state.counters["contacts"] = static_cast<double>(contacts);
  state.counters["left_out"] = static_cast<double>(left);
  state.counters["peak_MB"] = peak_megabytes();
  if (contacts == 0) state.SkipWithError("nobody is to be contacted");
}

void scan_bare(benchmark::State& state, const Reachable& shop, const std::string& title) {
  BareDatabase database(shop.file(), title);
  std::vector<BareStatement> scans;
  for (const char* sql :
       {"SELECT id, shop_id, since, merged_into FROM customer", "SELECT customer_id, member, purchases, net FROM filed",
        "SELECT customer_id, value FROM identity WHERE kind = 0",
        "SELECT customer_id, no, occasion, falls, year FROM personal_day",
        "SELECT customer_id, id, business_day, kind, purpose, associate_id FROM sale",
        "SELECT customer_id, sale_id, line_no, direction, category, sku, unit, quantity FROM sale_line",
        "SELECT customer_id, day, until FROM card_event",
        "SELECT customer_id, id, business_day, began, outcome, channel, purpose, exempt, agreed_day, agreed_from, "
        "agreed_until, refused_purpose FROM contact",
        "SELECT customer_id, contact_id, kind, cause, part FROM contact_topic"})
    scans.push_back(database.prepare(sql));
  for ([[maybe_unused]] auto _ : state) {
    std::int64_t sum = 0;
    for (BareStatement& scan : scans)
      while (scan.step())
        for (int column = 0; column < scan.columns(); ++column)
          sum += scan.is_text(column) ? static_cast<std::int64_t>(scan.text(column).size()) : scan.integer(column);
    benchmark::DoNotOptimize(sum);
  }
}

void add_cases(const Ground& ground, std::size_t size) {
  const auto shop =
      std::make_shared<OnDemand<Reachable>>([&ground, size] { return std::make_unique<Reachable>(ground, size); });
  const std::string title = "plan of " + std::to_string(size);
  const auto few = [](benchmark::internal::Benchmark* one) {
    one->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond)->UseRealTime();
  };
  using State = benchmark::State;
  few(benchmark::RegisterBenchmark((title + "/shuke").c_str(),
                                   [shop](State& state) { plan_shuke(state, shop->get()); }));
  few(benchmark::RegisterBenchmark((title + "/bare").c_str(),
                                   [shop, title](State& state) { scan_bare(state, shop->get(), title); }));
}

}  // namespace

void add_plan_cases(const Ground& ground) {
  add_cases(ground, 10'000);
  add_cases(ground, 100'000);
  add_cases(ground, 1'000'000);
}

}  // namespace shuke::bench
