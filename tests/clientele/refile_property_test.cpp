// Whatever was bought: sorting a shop says of each customer what opening their file says, however often it is stopped,
// and whoever else is at it (FIL-1, FIL-2, FIL-4).
#include "clientele/damage.hpp"
#include "clientele/filed.hpp"

#include <csignal>
#include <random>

namespace shuke::clientele::test {
namespace {

using testing::Contains;

constexpr int customers = 40;

class RandomShop : public Sorted {
 protected:
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(random_);
  }
  void seed(std::uint32_t number) { random_.seed(number); }
  std::string somebody() { return "C" + std::to_string(between(1, customers)); }
  Day random_day() { return must(day("2025-03-01").plus_days(between(0, 500))); }

  /// Receipts of both directions; few amounts, so that many are equal.
  void random_history(int count) {
    static const char* const categories[] = {"coat", "jacket", "shirt", "skirt", "shoes", "postage", ""};
    std::vector<std::pair<Day, Receipt>> all;
    for (int i = 0; i < count; ++i) {
      const Day on = random_day();
      const std::string category = categories[between(0, 6)];
      SaleLine goods = line("A-" + category, "1", std::to_string(50 * between(0, 8)), category);
      if (between(0, 4) == 0) goods.direction = Direction::in;
      Receipt one = receipt("H-" + std::to_string(i), on.text() + "T10:00", somebody(), {goods});
      if (between(0, 9) == 0) one.purpose = between(0, 1) == 0 ? SalePurpose::staff : SalePurpose::gift;
      all.emplace_back(on, std::move(one));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Receipt> receipts;
    for (auto& [on, one] : all) receipts.push_back(std::move(one));
    for (const Recorded& one : must(shop().import_receipts(receipts))) must(one.answer);
  }
  void random_merges(int count) {
    for (int i = 0; i < count; ++i) {
      MergeRequest two = two_files("R-" + std::to_string(i), somebody(), somebody());
      two.at = moment("2026-02-01T10:00");
      [[maybe_unused]] const auto merged = shop().merge(two);  // many are refused, which is lawful
    }
  }
  /// Refs of the files that are kept.
  std::vector<std::string> kept() const {
    SQLite::Database database(file(), SQLite::OPEN_READONLY);
    SQLite::Statement rows(database, "SELECT ref FROM customer WHERE merged_into = 0 ORDER BY id");
    std::vector<std::string> refs;
    while (rows.executeStep()) refs.push_back(rows.getColumn(0).getString());
    return refs;
  }

 private:
  std::mt19937 random_;
};

TEST_F(RandomShop, sorting_says_of_each_what_opening_their_file_says) {
  for (const std::uint32_t number : {1U, 2U, 3U}) {
    close();
    std::filesystem::remove(file());
    seed(number);
    for (int i = 1; i <= customers; ++i) enrol("C" + std::to_string(i));
    random_history(400);
    random_merges(12);
    for (const char* on : {"2026-01-05", "2026-02-28", "2026-07-20"}) {
      const RefileAnswer told = refile(on);
      std::vector<std::int64_t> nets;
      for (const std::string& ref : kept()) nets.push_back(std::stoll(filed(ref, "net")));
      const auto above = [](std::int64_t net) { return net > 0; };
      EXPECT_EQ(told.compared, std::count_if(nets.begin(), nets.end(), above));
      EXPECT_EQ(told.customers, static_cast<std::int64_t>(nets.size()));
      const Policy policy = must(shop().policy("", day(on)));
      for (const std::string& ref : kept()) {
        const FileAnswer file = read(ref, on);
        EXPECT_EQ(filed(ref, "spending"), file.spending.text()) << ref;
        EXPECT_EQ(filed(ref, "category"), file.main_category.text()) << ref;
        EXPECT_EQ(filed(ref, "folder"), file.folder.text()) << ref;
        EXPECT_EQ(filed(ref, "cycle"), file.cycle.text()) << ref;
        EXPECT_EQ(place(ref, on), file.folder.text() + ' ' + filed(ref, "number"));
        ActivityFacts facts;
        facts.day = day(on);
        facts.net = Money::of(std::stoll(filed(ref, "net")), Currency());
        facts.purchases = std::stoll(filed(ref, "purchases"));
        facts.customers = told.compared;
        facts.lower = std::count_if(nets.begin(), nets.end(),
                                    [&](std::int64_t net) { return net > 0 && net < facts.net.minor(); });
        if (facts.net.minor() <= 0) facts.lower = 0;
        const Activity activity = must(activity_of(*policy.filing, facts));
        EXPECT_EQ(told.worth_much_from && facts.net.minor() >= told.worth_much_from->minor(), activity.worth_much)
            << ref;
        EXPECT_EQ(file.active, activity.active) << ref;
      }
      const Unchanged look(this->file());
      EXPECT_EQ(refile(on), told);
    }
    EXPECT_THAT(differences(), IsEmpty());
  }
}

/// More customers than are sorted at once.
class ManyCustomers : public Sorted {
 protected:
  ManyCustomers() {
    std::vector<Receipt> receipts;
    for (int i = 0; i < 1'200; ++i)
      receipts.push_back(receipt("H-" + std::to_string(i), "2026-02-01T10:00", "C" + std::to_string(i),
                                 {line("A", "1", std::to_string(i), i % 3 == 0 ? "coat" : "shirt")}));
    must(shop().import_receipts(receipts));
    close();
    std::filesystem::copy_file(file(), undisturbed());
    must(must(Clientele::open("sqlite:" + undisturbed())).refile({"", on}));
  }
  std::string undisturbed() const { return folder().file("undisturbed.db"); }

  const Day on = day("2026-02-28");
};

TEST_F(ManyCustomers, stopped_and_done_again_it_ends_with_the_same_rows) {
  std::vector<std::int64_t> told;
  EXPECT_EQ(code(shop().refile({"", on},
                               [&](std::int64_t done) {
                                 told.push_back(done);
                                 return done < 1'000;
                               })),
            Code::refused);
  EXPECT_THAT(told, ElementsAre(500, 1'000));
  EXPECT_FALSE(must(shop().file({"C1", on, 0})).active) << "who was not compared to the end is not compared";
  EXPECT_EQ(code(shop().refile({"", day("2026-02-27")})), Code::refused) << "a later day was begun";
  EXPECT_THAT(differences(), IsEmpty());
  must(shop().refile({"", on}));
  close();
  EXPECT_EQ(rows_of(file()), rows_of(undisturbed()));
}

TEST_F(ManyCustomers, killed_and_done_again_it_ends_with_the_same_rows) {
  for (const std::int64_t last_seen : {500, 1'000, 1'200}) {
    Child program([&] {
      auto open = Clientele::open(url());
      if (open.has_error()) return 1;
      [[maybe_unused]] const auto answer = open->refile({"", on}, [&](std::int64_t done) {
        if (done >= last_seen) std::raise(SIGKILL);
        return true;
      });
      return 2;
    });
    EXPECT_EQ(program.status(), -1) << "killed after " << last_seen;
  }
  must(shop().refile({"", on}));
  close();
  EXPECT_EQ(rows_of(file()), rows_of(undisturbed()));
}

TEST_F(ManyCustomers, two_programs_at_once_end_with_the_same_rows) {
  const auto work = [&] {
    auto open = Clientele::open(url(), {.wait = std::chrono::minutes(5)});
    return open && open->refile({"", on}) ? 0 : 1;
  };
  Child one(work), other(work);
  EXPECT_EQ(one.status(), 0);
  EXPECT_EQ(other.status(), 0);
  EXPECT_EQ(rows_of(file()), rows_of(undisturbed()));
}

TEST_F(ManyCustomers, who_sorts_by_an_earlier_day_gives_way_to_a_later_one) {
  Clientele later = must(Clientele::open(url()));
  EXPECT_EQ(code(shop().refile({"", day("2026-02-20")},
                               [&](std::int64_t) {
                                 must(later.refile({"", on}));
                                 return true;
                               })),
            Code::refused);
  EXPECT_EQ(number("SELECT count(*) FROM filed WHERE day = " + std::to_string(on.number())), 1'200);
  EXPECT_THAT(differences(), IsEmpty());
}

class FiledDamage : public Damage {};

TEST_F(FiledDamage, what_does_not_follow_from_file_and_place_is_named) {
  const std::string c1 = std::to_string(number("SELECT id FROM customer WHERE ref = 'C1'"));
  const std::string c3 = std::to_string(number("SELECT id FROM customer WHERE ref = 'C3'"));
  EXPECT_THAT(after("DELETE FROM filed WHERE customer_id = " + c1),
              ElementsAre("card_sleep " + c1 + " verify.orphan", "filed " + c1 + " verify.filed"));
  EXPECT_THAT(after("INSERT INTO filed SELECT " + c3 +
                    ", shop_id, day, sort_key, birthday_month, birthday_year, member, spending, category, folder, "
                    "number + 100, cycle, purchases, net, seal FROM filed WHERE customer_id = " +
                    c1),
              Contains("filed " + c3 + " verify.filed"));
  EXPECT_THAT(after("DELETE FROM filing WHERE number = 1 AND folder = 'other'"),
              Contains("filing " + std::to_string(number("SELECT id FROM shop")) + "/other verify.filing_numbers"));
  EXPECT_THAT(after("DELETE FROM filing_day"), Contains("filed " + c1 + " verify.orphan"));
}

// Whoever seals a wrong row is found by what it follows from.
TEST_F(FiledDamage, a_wrong_row_with_a_right_seal_is_named) {
  const std::int64_t c1 = number("SELECT id FROM customer WHERE ref = 'C1'");
  const std::function<void(storage::Filed&)> changes[] = {
      [](storage::Filed& row) { row.number += 1; },        [](storage::Filed& row) { row.folder = word("tops"); },
      [](storage::Filed& row) { row.sort_key += 'x'; },    [](storage::Filed& row) { row.member = !row.member; },
      [](storage::Filed& row) { row.birthday_month = 3; }, [](storage::Filed& row) { row.day.reset(); },
      [](storage::Filed& row) { row.spending = {}; },
  };
  for (const auto& change : changes) {
    Clientele open = copy();
    auto store = must(storage::Store::open("sqlite:" + copied(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> {
      storage::Filed row;
      SHUKE_TRY(storage::filed_table().load(connection, std::span(&c1, 1), &row, {}));
      change(row);
      storage::filed_table().update(connection, &row);
      return {};
    }));
    store.reset();
    EXPECT_THAT(look(open), ElementsAre("filed " + std::to_string(c1) + " verify.filed"));
  }
}

}  // namespace
}  // namespace shuke::clientele::test
