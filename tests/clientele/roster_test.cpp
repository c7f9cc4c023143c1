// Opening hours, shifts and assignments (FUP-6): windows at their ends, what was said last, the same again.
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

MinuteOfDay minute(std::string_view text) { return must(MinuteOfDay::parse(text)); }

class Roster : public Till {
 protected:
  using Span = std::pair<std::string_view, std::string_view>;  ///< from, until; "" is midnight

  static std::optional<MinuteOfDay> end_of(std::string_view until) {
    return until.empty() ? std::nullopt : std::optional(minute(until));
  }
  static ShiftRequest shift(std::string request, std::vector<Span> spans, std::string associate = "A1",
                            std::string_view on = "2026-03-02") {
    ShiftRequest shift;
    shift.request = std::move(request);
    shift.associate = std::move(associate);
    shift.day = day(on);
    shift.at = moment("2026-03-01T10:00");
    for (const auto& [from, until] : spans) shift.windows.push_back({minute(from), end_of(until)});
    return shift;
  }
  static OpeningHoursRequest hours(std::string request, std::vector<Span> mondays,
                                   std::string_view from = "2026-03-01") {
    OpeningHoursRequest hours;
    hours.request = std::move(request);
    hours.from = day(from);
    hours.at = moment("2026-03-01T10:00");
    for (const auto& [begins, until] : mondays) hours.week.push_back({Weekday::monday, minute(begins), end_of(until)});
    return hours;
  }
  template <class Request, class Answer>
  std::string refused(Result<Answer> (Clientele::*deed)(const Request&), const Request& request) {
    const Unchanged look(file());
    return problem((shop().*deed)(request));
  }
  /// Rows can be changed past the library then.
  void drop_triggers() const {
    SQLite::Database database(file(), SQLite::OPEN_READWRITE);
    const std::string all =
        database
            .execAndGet("SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'")
            .getString();
    database.exec(all);
  }
  RosterAnswer roster(std::string_view on = "2026-03-02") { return must(shop().roster({"", day(on)})); }
  static std::string text_of(const std::vector<ShiftWindow>& windows) {
    std::string text;
    for (const ShiftWindow& one : windows)
      text += one.from.text() + '-' + (one.until ? one.until->text() : "24:00") + ' ';
    return text;
  }
};

TEST_F(Roster, windows_of_a_day_lie_apart_and_both_are_named) {
  shop();
  const auto answer = shop().shift(shift("s", {{"13:00", "18:00"}, {"09:00", "13:01"}}));
  EXPECT_EQ(problem(answer), "roster.windows_overlap windows[0]");
  EXPECT_EQ(shuke::test::slot(answer.error(), "first"), "09:00–13:01");
  EXPECT_EQ(shuke::test::slot(answer.error(), "second"), "13:00–18:00");
  EXPECT_EQ(refused(&Clientele::shift, shift("s", {{"09:00", "13:00"}, {"13:00", "18:00"}})),
            "roster.windows_overlap windows[1]")
      << "touching ones are one";
  EXPECT_EQ(refused(&Clientele::shift, shift("s", {{"09:00", ""}, {"13:00", "18:00"}})),
            "roster.windows_overlap windows[1]");
  must(shop().shift(shift("s", {{"13:01", "18:00"}, {"09:00", "13:00"}})));
  EXPECT_EQ(text_of(roster().rows.at(0).windows), "09:00-13:00 13:01-18:00 ");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Roster, a_window_ends_after_it_begins) {
  shop();
  for (const char* until : {"09:00", "08:59"})
    EXPECT_EQ(refused(&Clientele::shift, shift("s", {{"09:00", until}})), "roster.until_before windows[0].until");
  EXPECT_EQ(refused(&Clientele::opening_hours, hours("h", {{"09:00", "09:00"}})), "roster.until_before week[0].until");
  must(shop().shift(shift("s", {{"09:00", "09:01"}})));
}

TEST_F(Roster, what_was_said_last_of_a_day_holds_and_no_windows_are_not_there) {
  EXPECT_TRUE(roster().rows.empty());
  must(shop().shift(shift("s1", {{"09:00", "18:00"}})));
  must(shop().shift(shift("s2", {})));
  must(shop().shift(shift("s3", {{"10:00", ""}}, "A2")));
  const RosterAnswer on = roster();
  ASSERT_EQ(on.rows.size(), 2U);
  EXPECT_EQ(on.rows[0].associate, "A1");
  EXPECT_TRUE(on.rows[0].told);
  EXPECT_EQ(text_of(on.rows[0].windows), "");
  EXPECT_EQ(text_of(on.rows[1].windows), "10:00-24:00 ");
  const RosterAnswer next = roster("2026-03-03");
  EXPECT_FALSE(next.rows.at(0).told);
}

TEST_F(Roster, hours_hold_from_their_day_and_the_last_word_counts) {
  EXPECT_EQ(text_of(roster().open), "00:00-24:00 ") << "nothing was told";
  must(shop().opening_hours(hours("h1", {{"09:00", "18:00"}})));
  must(shop().opening_hours(hours("h2", {{"10:00", "12:00"}, {"14:00", "20:00"}}, "2026-03-09")));
  EXPECT_EQ(text_of(roster("2026-03-02").open), "09:00-18:00 ");
  EXPECT_EQ(text_of(roster("2026-03-03").open), "") << "a Tuesday has no window";
  EXPECT_EQ(text_of(roster("2026-03-09").open), "10:00-12:00 14:00-20:00 ");
  must(shop().opening_hours(hours("h3", {{"08:00", "09:00"}})));
  EXPECT_EQ(text_of(roster("2026-03-02").open), "08:00-09:00 ");
  EXPECT_EQ(text_of(roster("2026-03-09").open), "10:00-12:00 14:00-20:00 ");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Roster, a_special_day_is_shut_or_has_windows) {
  shop();
  OpeningHoursRequest request = hours("h", {{"09:00", "18:00"}});
  request.special = {{day("2026-03-02"), {}, minute("12:00")}};
  EXPECT_EQ(refused(&Clientele::opening_hours, request), "roster.until_without_from special[0].until");
  request.special = {{day("2026-03-02"), {}, {}}, {day("2026-03-02"), minute("09:00"), {}}};
  EXPECT_EQ(refused(&Clientele::opening_hours, request), "roster.special_twice special[1].day");
  request.special = {{day("2026-03-02"), minute("09:00"), minute("11:00")},
                     {day("2026-03-02"), minute("10:00"), minute("12:00")}};
  EXPECT_EQ(refused(&Clientele::opening_hours, request), "roster.windows_overlap special[1]");
  request.special = {{day("2026-03-02"), {}, {}}, {day("2026-03-03"), minute("10:00"), minute("12:00")}};
  must(shop().opening_hours(request));
  EXPECT_EQ(text_of(roster("2026-03-02").open), "");
  EXPECT_EQ(text_of(roster("2026-03-03").open), "10:00-12:00 ");
  EXPECT_EQ(text_of(roster("2026-03-09").open), "09:00-18:00 ");
}

TEST_F(Roster, the_same_request_is_answered_once_in_whatever_order_it_is_told) {
  const ShiftId id = must(shop().shift(shift("s", {{"09:00", "12:00"}, {"14:00", "18:00"}}))).shift_id;
  must(shop().opening_hours(hours("h", {{"09:00", "18:00"}})));
  const Unchanged look(file());
  EXPECT_EQ(must(shop().shift(shift("s", {{"14:00", "18:00"}, {"09:00", "12:00"}}))).shift_id, id);
  EXPECT_EQ(code(shop().shift(shift("s", {{"09:00", "12:00"}}))), Code::conflict);
  must(shop().opening_hours(hours("h", {{"09:00", "18:00"}})));
  EXPECT_EQ(code(shop().opening_hours(hours("h", {{"09:00", "19:00"}}))), Code::conflict);
}

TEST_F(Roster, a_customer_is_assigned_to_somebody_or_nobody) {
  enrol("C1");
  AssignRequest request;
  request.request = "a1";
  request.customer = "C1";
  request.associate = "A1";
  request.day = day("2026-03-02");
  request.at = moment("2026-03-01T10:00");
  const AssignmentId id = must(shop().assign(request)).assignment_id;
  EXPECT_EQ(must(shop().assign(request)).assignment_id, id);
  request.associate.clear();
  EXPECT_EQ(code(shop().assign(request)), Code::conflict);
  request.request = "a2";
  must(shop().assign(request));
  EXPECT_EQ(number("SELECT count(*) FROM assignment"), 2);
  EXPECT_EQ(number("SELECT count(*) FROM assignment WHERE associate_id = 0"), 1);
  request.request = "a3";
  request.customer = "nobody";
  EXPECT_EQ(refused(&Clientele::assign, request), "customer.unknown customer");
  EXPECT_THAT(differences(), IsEmpty());
}

AssociateRequest named(std::string request, std::string name, std::optional<Day> from = {},
                       std::optional<Day> until = {}) {
  return {std::move(request), "", "A1", std::move(name), from, until, moment("2026-03-01T10:00")};
}

TEST_F(Roster, an_associate_has_a_name_and_days_of_work_and_all_of_it_is_told_anew) {
  const auto id = must(shop().associate(named("n1", "孙悦", day("2026-03-02"), day("2026-03-03")))).associate_id;
  EXPECT_EQ(must(shop().associate(named("n1", "孙悦", day("2026-03-02"), day("2026-03-03")))).associate_id, id);
  EXPECT_THAT(roster("2026-03-01").rows, IsEmpty());
  EXPECT_EQ(roster("2026-03-02").rows.at(0).name, "孙悦");
  EXPECT_EQ(roster("2026-03-03").rows.at(0).associate, "A1");
  EXPECT_THAT(roster("2026-03-04").rows, IsEmpty());
  EXPECT_EQ(must(shop().associate(named("n2", ""))).associate_id, id);
  EXPECT_EQ(roster("2026-03-04").rows.at(0).name, "");
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Roster, an_associate_does_not_end_before_they_begin) {
  shop();
  EXPECT_EQ(refused(&Clientele::associate, named("n1", "孙悦", day("2026-03-02"), day("2026-03-01"))),
            "roster.last_before until");
  must(shop().associate(named("n1", "孙悦", day("2026-03-02"), day("2026-03-02"))));
  EXPECT_EQ(code(shop().associate(named("n1", "周敏"))), Code::conflict);
}

TEST_F(Roster, hours_that_overlap_past_the_library_are_named) {
  must(shop().shift(shift("s", {{"09:00", "12:00"}, {"14:00", "18:00"}})));
  const std::int64_t key[] = {number("SELECT shop_id FROM shift"), number("SELECT id FROM shift")};
  close();
  drop_triggers();
  {
    auto store = must(storage::Store::open(url(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> {
      Shift one;
      must(storage::shift_table().load(connection, key, &one, {}));
      one.windows[0].until = minute("15:00");
      static const storage::Query drop("DELETE FROM shift_window");
      storage::run(connection, drop);
      storage::shift_table().append(connection, &one, "windows", one.windows.size());
      return {};
    }));
  }
  EXPECT_THAT(differences(), ElementsAre(testing::HasSubstr("verify.roster_windows")));
}

}  // namespace
}  // namespace shuke::clientele::test
