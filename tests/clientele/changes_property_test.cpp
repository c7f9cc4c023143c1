// Whatever is written down, emptied and taken back: the history tells of each day what the file was (CUS-5, CUS-6).
#include "clientele/shop.hpp"

#include <random>

namespace shuke {

inline void PrintTo(const FileAnswer& file, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<FileAnswer>(), &file, {}));
}

}  // namespace shuke

namespace shuke::clientele::test {
namespace {

constexpr std::uint64_t seed = 20'260'301;
const std::vector<std::string> refs = {"A", "B", "C"};
const std::vector<std::string> scalars = {"salutation", "sex",  "height_cm", "birthday", "ethnicity", "email",
                                          "employer",   "post", "retired",   "income",   "hobbies",   "referred_by"};

class RandomFiles : public Till {
 protected:
  RandomFiles() {
    RecordProperty("seed", std::to_string(seed));
    for (const std::string& ref : refs) enrol(ref);
  }

  std::int64_t between(std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(random_);
  }
  bool perhaps() { return between(0, 1) == 0; }
  template <class List>
  const auto& one_of(const List& list) {
    return list[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(std::size(list)) - 1))];
  }
  std::string text() { return std::string(one_of(std::vector<std::string>{"红", "tea", "跑步 \"5\"", "a, b"})); }

  Day today() const { return must(day("2026-03-01").plus_days(days_)); }
  /// The day's moments rise, too.
  Instant now() {
    const std::string minute = std::to_string(10 + deeds_ % 50);
    return moment(today().text() + "T12:" + minute);
  }
  std::string next_request() { return "Q-" + std::to_string(++deeds_); }

  ChangeRequest change_of(const std::string& ref) {
    ChangeRequest change;
    change.request = next_request();
    change.customer = ref;
    change.at = now();
    change.associate = perhaps() ? "li" : "";
    return change;
  }
  void fill_hard(HardProfile& hard) {
    if (perhaps()) hard.salutation = text();
    if (perhaps()) hard.sex = word(perhaps() ? "female" : "male");
    if (perhaps()) hard.height_cm = between(150, 152);
    if (perhaps())
      hard.birthday = must(YearlyDay::of(YearlyCalendar::solar, 1980, 5, false, static_cast<int>(between(1, 9))));
    if (perhaps()) hard.email = text() == "红" ? "red@example.com" : "tea@example.com";
    if (between(0, 3) == 0) hard.ethnicity = text();
  }
  void fill_soft(SoftProfile& soft) {
    if (perhaps()) soft.employer = text();
    if (perhaps()) soft.post = text();
    if (perhaps()) soft.retired = perhaps();
    if (perhaps()) soft.hobbies = text();
    if (between(0, 3) == 0) soft.income = word(perhaps() ? "low" : "high");
  }
  void fill_lists(ChangeRequest& change) {
    if (perhaps()) {
      FamilyMember member;
      member.relation = word(perhaps() ? "spouse" : "mother");
      member.name = perhaps() ? "" : text();
      member.note = text();
      change.family.push_back(std::move(member));
    }
    if (perhaps()) change.sizes.push_back({word(perhaps() ? "shoes" : "coat"), std::to_string(between(36, 39))});
    if (between(0, 3) == 0) change.gifts.push_back({today(), text()});
  }
  void empty_some(ChangeRequest& change) {
    for (int i = 0; i < 2; ++i) {
      const std::string list = one_of(std::vector<std::string>{"family", "sizes", "gifts"});
      change.clear.push_back({perhaps() ? one_of(scalars) : list + '[' + std::to_string(between(0, 3)) + ']'});
    }
  }

  bool count(bool done, int what) {
    if (done) ++done_[what];
    return done;
  }
  bool change_something(const std::string& ref) {
    ChangeRequest change = change_of(ref);
    if (between(0, 2) == 0) empty_some(change);
    else {
      fill_hard(change.hard);
      fill_soft(change.soft);
      fill_lists(change);
      if (between(0, 5) == 0) change.referred_by = one_of(refs);
    }
    return count(shop().change(change).has_value(), change.clear.empty() ? 0 : 1);
  }
  bool take_back(const std::string& ref) {
    const auto rows = must(shop().history({ref, "", "", 20})).rows;
    if (rows.empty()) return false;
    return count(shop().undo({next_request(), ref, one_of(rows).change_id, now(), "", ""}).has_value(), 2);
  }
  bool identity(const std::string& ref) {
    const std::string phone = "1380013800" + std::to_string(between(0, 3));
    if (perhaps()) {
      IdentityEndRequest end{next_request(), ref, IdentityKind::phone, phone, {}, now(), "", ""};
      if (perhaps()) end.until = today();
      return count(shop().identity_end(end).has_value(), 3);
    }
    IdentityAddRequest add{next_request(), ref, IdentityKind::phone, phone, {}, "", SameIdentity::ask, now(), "", ""};
    if (perhaps()) add.same_identity = perhaps() ? SameIdentity::shared : SameIdentity::reissued;
    return count(shop().identity_add(add).has_value(), 4);
  }
  bool consent(const std::string& ref) {
    ConsentRequest said{next_request(), ref, Purpose::sensitive, Channel::any, perhaps(), today(), "", "", ""};
    return count(shop().consent(said).has_value(), 5);
  }
  void something() {
    const std::string& ref = one_of(refs);
    const std::int64_t what = between(0, 9);
    if (what < 4) change_something(ref);
    else if (what < 6) take_back(ref);
    else if (what < 9) identity(ref);
    else consent(ref);
  }
  FileAnswer read(const std::string& ref, Day on) { return must(shop().file({ref, on, 20})); }

  int days_ = 0, deeds_ = 0;
  std::map<int, int> done_;

 private:
  std::mt19937_64 random_{seed};
};

TEST_F(RandomFiles, each_day_is_read_at_the_end_as_it_was_read_in_its_evening_CUS_6) {
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::vector<FileAnswer> seen;
  for (days_ = 0; days_ < 60; ++days_) {
    for (std::int64_t i = between(0, 6); i > 0; --i) something();
    for (const std::string& ref : refs) seen.push_back(read(ref, today()));
  }
  for (const FileAnswer& then : seen) ASSERT_EQ(read(then.customer, then.day), then) << then.day.text();
  for (int what = 0; what < 6; ++what) EXPECT_GT(done_[what], 3) << "the deeds of kind " << what << " hardly happened";
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(RandomFiles, taking_back_all_of_the_last_deed_leaves_the_file_as_before_it_CUS_6) {
  SCOPED_TRACE("seed " + std::to_string(seed));
  int taken_back = 0;
  for (days_ = 0; days_ < 60; ++days_) {
    const std::string& ref = one_of(refs);
    const FileAnswer before = read(ref, today());
    const auto old = must(shop().history({ref, "", "", 1000})).rows;
    if (!change_something(ref)) continue;
    const auto rows = must(shop().history({ref, "", "", 1000})).rows;
    ASSERT_GE(rows.size(), old.size());
    const std::size_t made = rows.size() - old.size();
    for (std::size_t i = 0; i < made; ++i, ++taken_back)
      must(shop().undo({next_request(), ref, rows[i].change_id, now(), "", ""}));
    ASSERT_EQ(read(ref, today()), before);
    if (perhaps()) change_something(ref);  // so that there is something to be changed the next time
  }
  EXPECT_GT(taken_back, 50);
}

TEST_F(RandomFiles, completeness_lies_from_0_to_100_and_never_falls_when_a_field_is_filled_CUS_5) {
  SCOPED_TRACE("seed " + std::to_string(seed));
  for (const std::string& ref : refs) {
    if (ref != "C")
      must(shop().consent({next_request(), ref, Purpose::sensitive, Channel::any, true, today(), "", "", ""}));
    std::int64_t last = read(ref, today()).completeness;
    EXPECT_EQ(last, 0);
    for (int i = 0; i < 30; ++i) {
      ChangeRequest change = change_of(ref);
      fill_hard(change.hard);
      fill_soft(change.soft);
      fill_lists(change);
      if (ref == "C") change.hard.ethnicity.clear(), change.soft.income = {};
      must(shop().change(change));
      const FileAnswer now_known = read(ref, today());
      EXPECT_GE(now_known.completeness, last);
      EXPECT_LE(now_known.completeness, 100);
      last = now_known.completeness;
    }
    EXPECT_GT(last, 0);
  }
}

}  // namespace
}  // namespace shuke::clientele::test
