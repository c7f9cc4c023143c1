// The handover book on paper and at a terminal: what is told in which words, in both languages (FUP-1).
#include "pages/handover_page.hpp"

#include "pages/table.hpp"
#include "sample_file.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace shuke::pages {
namespace {

using test::count;
using test::has;
using test::in;
using test::yuan;

const Words words = test::some_words();
const Day today = test::day("2026-11-20");  // a Friday

std::optional<MinuteOfDay> minute(std::string_view text) { return test::must(MinuteOfDay::parse(text)); }

/// Somebody on a row.
template <class Row>
Row& who(Row& row) {
  row.customer = "C7", row.name = "林夏", row.phone = "138****4472";
  return row;
}

HandoverAnswer empty_day() {
  HandoverAnswer answer;
  answer.day = today;
  answer.shop = "main";
  answer.policy = "fashion";
  answer.policy_version = 3;
  return answer;
}

HandoverContact contact(ContactOutcome outcome) {
  HandoverContact row;
  who(row);
  row.at = *minute("10:05");
  row.minutes = 6;
  row.associate = "zhoumin";
  row.outcome = outcome;
  row.topics = {{test::word("care_3"), "很合身"}};
  return row;
}

/// A day with a row in each section.
HandoverAnswer full_day() {
  HandoverAnswer answer = empty_day();
  answer.planned_day = true;
  answer.planned = 12, answer.recorded = 9, answer.calls = 8, answer.reached = 5;
  answer.associates = {{"", "", 2, 2, 0, 0, 0, 0, 0, 0}, {"zhoumin", "", 10, 1, 9, 4, 3, 2, 8, 5}};
  answer.associates_total = 2;
  HandoverOpen& open = who(answer.open.emplace_back());
  open.day = today, open.associate = "zhoumin", open.agreed_from = minute("15:00"), open.agreed_until = minute("16:00");
  open.state = DueState::begun, open.kinds = {{test::word("care_3")}};
  answer.open_total = 1;
  answer.done = {contact(ContactOutcome::will_come)};
  answer.done[0].agreed_day = test::day("2026-11-21"), answer.done[0].agreed_from = minute("11:30");
  answer.done[0].next_step = "备好外套";
  answer.done_total = 4;
  answer.moved = {contact(ContactOutcome::no_answer), contact(ContactOutcome::cut_off),
                  contact(ContactOutcome::bad_moment)};
  answer.moved[2].agreed_day = test::day("2026-11-23");
  answer.moved_total = 3;
  answer.refused = {contact(ContactOutcome::refused), contact(ContactOutcome::do_not_contact)};
  answer.refused[0].reason = "太忙";
  answer.refused_total = 2;
  HandoverComplaint& complaint = who(answer.complaints.emplace_back());
  complaint.since = test::day("2026-11-18"), complaint.owner = "sunyue", complaint.words = "起球";
  complaint.handed_over = 2, complaint.promise_due = test::day("2026-11-19"), complaint.promise = "送检";
  answer.complaints_total = 1;
  HandoverPromise& promise = who(answer.promises.emplace_back());
  promise.due = test::day("2026-11-21"), promise.by = PromiseBy::customer, promise.words = "寄回裙子";
  answer.promises_total = 1;
  HandoverFeedback& feedback = who(answer.feedback.emplace_back());
  feedback.day = today, feedback.about = "EIC6002H4", feedback.words = "袖子太长";
  feedback.state = FeedbackState::passed_on, feedback.to = "版房";
  answer.feedback_total = 1;
  AgendaRow& birthday = who(answer.birthdays.emplace_back());
  birthday.kind = AgendaKind::birthday, birthday.channels = {{Channel::phone}, {Channel::wechat}};
  answer.birthdays_total = 1;
  HandoverGoods& kept = who(answer.kept.emplace_back());
  kept.until = today, kept.goods.emplace_back().sku = "46776E";
  answer.kept_total = 1, answer.kept_lapsed = 2;
  HandoverGoods& arrived = who(answer.arrived.emplace_back());
  arrived.since = test::day("2026-11-15"), arrived.balance = yuan(59'900), arrived.goods.emplace_back().sku = "88001";
  answer.arrived_total = 1;
  return answer;
}

std::string page(const HandoverAnswer& answer, Language language) { return handover_page(answer, words, in(language)); }

TEST(HandoverPage, tells_every_section_in_english) {
  const std::string told = page(full_day(), Language::en);
  for (const char* part : {"main · 2026-11-20 Friday",
                           "5 of 8 (63%)",
                           "15:00–16:00 agreed",
                           "under way",
                           "will come, 2026-11-21 11:30",
                           "next: 备好外套",
                           "Done: 1 of 4, 3 more",
                           "try again",
                           "call back at once",
                           "2026-11-23",
                           "太忙",
                           "everything",
                           "sunyue (handed over: 2)",
                           "overdue, 2026-11-19, 送检",
                           "Promises due by 2026-11-21",
                           "寄回裙子",
                           "passed on to 版房",
                           "phone, WeChat",
                           "46776E",
                           "2 more are still set aside",
                           "¥599.00",
                           "138****4472",
                           "Handed over by",
                           "Taken over by",
                           "Remarks"})
    EXPECT_TRUE(has(told, part)) << part;
  EXPECT_TRUE(has(told, "size: A4;"));
  EXPECT_EQ(test::wrong_nesting(told), "");
  EXPECT_FALSE(test::reaches_out(told));
}

TEST(HandoverPage, tells_every_section_in_chinese) {
  const std::string told = page(full_day(), Language::zh_CN);
  for (const char* part :
       {"交接班记录", "星期五", "约定15:00–16:00", "进行中", "约定到店", "2026-11-21 的生日", "zhoumin", "10:05（6分）",
        "2026-11-21 11:30", "已完成（共4，列出1，另有3）", "再次联系", "马上回拨", "要求不再联系", "转交2次",
        "2026-11-19 已逾期", "已转版房", "电话、微信", "交班人", "接班人"})
    EXPECT_TRUE(has(told, part)) << part;
  EXPECT_EQ(test::wrong_nesting(told), "");
}

TEST(HandoverPage, an_empty_section_takes_one_line) {
  const std::string told = page(empty_day(), Language::en);
  EXPECT_EQ(count(told, "class=\"empty\""), 11U);
  EXPECT_EQ(count(told, ">none<"), 11U);
  EXPECT_EQ(count(told, "<table"), 0U);
  EXPECT_TRUE(has(told, "not planned"));
  EXPECT_TRUE(has(handover_text(empty_day(), words, in(Language::en)), "\nDone · none\n"));
}

TEST(HandoverPage, what_somebody_wrote_stays_text) {
  HandoverAnswer answer = full_day();
  answer.promises[0].words = "<script>alert(1)</script>";
  EXPECT_FALSE(has(page(answer, Language::en), "<script"));
}

TEST(HandoverPage, fits_a_terminal) {
  for (const Language language : {Language::en, Language::zh_CN}) {
    std::istringstream lines(handover_text(full_day(), words, in(language)));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(width(line), 80U) << line;
  }
}

}  // namespace
}  // namespace shuke::pages
