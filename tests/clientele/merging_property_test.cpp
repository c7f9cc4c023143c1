// Whatever is sold, brought back, merged and parted: merging adds up, parting undoes it, verify agrees (CUS-3, MEM-9).
#include "clientele/merged.hpp"

#include <random>

namespace shuke::clientele::test {
namespace {

constexpr std::uint64_t seed = 20'260'310;
const std::vector<std::string> refs = {"A", "B", "C", "D", "E"};

class RandomMerges : public Merging {
 protected:
  RandomMerges() {
    for (std::size_t i = 0; i < refs.size(); ++i) i < 3 ? enrol(refs[i]) : known_by_ref(refs[i]);
  }

  std::int64_t between(std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(random_);
  }
  const std::string& anybody() { return refs[static_cast<std::size_t>(between(0, 4))]; }

  /// A moment of its own day or an earlier one: receipts do not arrive in order.
  std::string sometime() {
    const std::string month = std::to_string(between(1, 9)), day_of_month = std::to_string(between(10, 28));
    return "2026-0" + month + '-' + day_of_month + "T1" + std::to_string(between(0, 9)) + ":00";
  }
  SaleLine goods() {
    SaleLine line;
    line.sku = std::string(1, static_cast<char>('U' + between(0, 2)));
    line.quantity = must(Quantity::of(1000 * between(1, 4)));
    line.amount = Money::of(between(1, 60'000), Currency());
    return line;
  }
  void sell_something() {
    const std::string number = "R-" + std::to_string(++receipts_);
    sell(receipt(number, sometime(), between(0, 5) == 0 ? "" : anybody(), {goods(), goods()}));
  }
  /// With the receipt or without; what is refused changes nothing and is no matter here.
  void bring_something_back() {
    Receipt receipt = test::receipt("T-" + std::to_string(++receipts_), sometime(), anybody(), {goods()});
    if (between(0, 1) == 0) receipt.of_receipt = "R-" + std::to_string(between(1, receipts_));
    const auto answer = shop().take_back(receipt);
    returned_ += answer.has_value() ? 1 : 0;
  }
  void merge_or_part() {
    const bool merges = between(0, 1) == 0;
    const std::string other = anybody(), one = merges ? anybody() : files(other).front();
    const MergeRequest asked = two_files("Q-" + std::to_string(++receipts_), one, other);
    const auto answer = merges ? shop().merge(asked) : shop().part(asked);
    if (answer.has_value()) ++(merges ? merged_ : parted_);
  }
  void something() {
    const std::int64_t what = between(0, 9);
    if (what < 4) sell_something();
    else if (what < 8) bring_something_back();
    else merge_or_part();
  }

  struct Answers {
    std::vector<PointsAnswer> points;
    std::vector<OverviewRow> rows;
    std::vector<std::vector<std::string>> files;
    std::vector<Customer> people;
    friend bool operator==(const Answers&, const Answers&) = default;
  };
  Answers answers() {
    Answers all;
    for (const std::string& ref : refs) {
      for (const char* on : {"2026-04-20", "2026-12-31", "2027-05-15"}) all.points.push_back(points(ref, on));
      all.files.push_back(files(ref));
      all.people.push_back(seen(ref));
    }
    all.rows = must(shop().overview({})).rows;
    return all;
  }
  static std::int64_t net_of(const std::vector<OverviewRow>& rows) {
    std::int64_t net = 0;
    for (const OverviewRow& row : rows) net += row.net.minor();
    return net;
  }
  bool are_one(const std::string& one, const std::string& other) { return files(one) == files(other); }
  /// Merges two who are not one yet, compares, and parts them again.
  void merge_and_part() {
    const std::string one = anybody(), other = anybody();
    if (are_one(one, other)) return;
    const Answers before = answers();
    const PointsAnswer mine = points(one, "2026-12-31"), theirs = points(other, "2026-12-31");
    merge(one, other);
    const PointsAnswer both = points(other, "2026-12-31");
    EXPECT_EQ(both.spendable, mine.spendable + theirs.spendable);
    EXPECT_EQ(both.earned_in_year, mine.earned_in_year + theirs.earned_in_year);
    EXPECT_EQ(points(one, "2026-12-31"), both);
    const std::vector<OverviewRow> rows = must(shop().overview({})).rows;
    EXPECT_EQ(rows.size() + 1, before.rows.size()) << "one person, one row";
    EXPECT_EQ(net_of(rows), net_of(before.rows)) << "nothing is lost, nothing counted twice";
    EXPECT_THAT(differences(), IsEmpty());
    part(one, before_kept(before, other));
    EXPECT_TRUE(answers() == before) << one << ' ' << other;
    ++undone_;
  }
  /// The file that was kept of a ref's person.
  static std::string before_kept(const Answers& before, const std::string& ref) {
    const auto place = std::find(refs.begin(), refs.end(), ref) - refs.begin();
    return before.files[static_cast<std::size_t>(place)].front();
  }

  int merged_ = 0, parted_ = 0, returned_ = 0, undone_ = 0;

 private:
  std::mt19937_64 random_{seed};
  std::int64_t receipts_ = 0;
};

TEST_F(RandomMerges, merging_adds_up_and_parting_undoes_it_CUS_3_MEM_9) {
  std::cout << "seed " << seed << '\n';
  for (int step = 0; step < 150 && !HasFailure(); ++step) {
    SCOPED_TRACE("step " + std::to_string(step));
    something();
    if (step % 5 == 0) merge_and_part();
    EXPECT_THAT(differences(), IsEmpty());
  }
  EXPECT_GT(merged_, 3);  // enough happened to say something
  EXPECT_GT(parted_, 1);
  EXPECT_GT(returned_, 20);
  EXPECT_GT(undone_, 5);
}

}  // namespace
}  // namespace shuke::clientele::test
