// The overview in its orders, a page at a time: nobody twice, nobody lost (FIL-2).
#include "clientele/judged.hpp"

namespace shuke::clientele::test {
namespace {

constexpr OverviewOrder orders[] = {OverviewOrder::ref, OverviewOrder::name, OverviewOrder::net_in_window,
                                    OverviewOrder::last_day, OverviewOrder::place};

class OverviewOrders : public FiledShop {
 protected:
  void bought(const std::string& ref, const std::string& on) {
    sell(receipt("R-" + std::to_string(++receipts_), on + "T10:00", ref, {line("A", "1", "10.00")}));
  }
  /// The refs page by page; `between` is called with the number of the page that was read.
  template <class Between>
  std::vector<std::string> in_pages(OverviewOrder order, std::int64_t limit, Between between) {
    OverviewQuestion question;
    question.order = order;
    question.limit = limit;
    std::vector<std::string> all;
    int page = 0;
    do {
      const OverviewAnswer answer = must(shop().overview(question));
      for (const OverviewRow& row : answer.rows) all.push_back(row.ref);
      question.after = answer.next;
      between(++page);
    } while (!question.after.empty());
    return all;
  }
  std::string refused(OverviewOrder order, const std::string& after) {
    OverviewQuestion question;
    question.order = order;
    question.after = after;
    const Unchanged look(file());
    return problem(shop().overview(question));
  }

 private:
  int receipts_ = 0;

 protected:
  int id_ = 0;
};

// Surnames have readings of their own: 单 shàn, 曾 zēng, 区 ōu, 仇 qiú, 尉迟 yùchí.
TEST_F(OverviewOrders, names_stand_as_they_read) {
  known("1", "尉迟敬德");
  known("2", "曾志伟");
  known("3", "单立文");
  known("4", "");
  known("5", "仇英");
  known("6", "区瑞强");
  known("7", "王秀英");
  known("8", "欧阳娜娜");
  known("9", "");
  EXPECT_THAT(in_order(OverviewOrder::name), ElementsAre("6", "8", "5", "3", "7", "1", "2", "4", "9"));
}

TEST_F(OverviewOrders, the_highest_amount_stands_first) {
  for (const char* ref : {"A", "B", "C", "D"}) known(ref, "");
  judge("A", "low", "", "", 1, 500);
  judge("B", "low", "", "", 1, 90'000);
  judge("D", "low", "", "", 1, 501);
  EXPECT_THAT(in_order(OverviewOrder::net_in_window), ElementsAre("B", "D", "A", "C"));
}

TEST_F(OverviewOrders, the_latest_receipt_stands_first_and_those_without_one_last) {
  for (const char* ref : {"A", "B", "C", "D"}) known(ref, "");
  bought("A", "2026-03-01");
  bought("C", "2026-03-02");
  bought("C", "2026-02-01");
  bought("D", "2026-02-28");
  EXPECT_THAT(in_order(OverviewOrder::last_day), ElementsAre("C", "A", "D", "B"));
  bought("D", "2026-03-03");
  EXPECT_THAT(in_order(OverviewOrder::last_day), ElementsAre("D", "C", "A", "B"));
}

TEST_F(OverviewOrders, files_stand_by_folder_and_number) {
  for (const char* ref : {"A", "B", "C", "D", "E"}) known(ref, "");
  place("A", "tops", 10);
  place("B", "tops", 9);
  place("C", "other", 11);
  file("D", [](storage::Filed& filed) { filed.folder = {}, filed.number = 0; });
  place("E", "bottoms", 1);
  EXPECT_THAT(in_order(OverviewOrder::place), ElementsAre("E", "C", "B", "A", "D"));
}

TEST_F(OverviewOrders, pages_of_any_size_make_the_same_whole_though_keys_are_equal) {
  for (int i = 0; i < 12; ++i) {
    const std::string ref = "C" + std::to_string(i);
    known(ref, i % 4 == 0 ? "" : i % 2 == 0 ? "林夏" : "曾志伟");
    if (i % 3 > 0) judge(ref, "low", "", "", 1, i % 2 * 1000);
    if (i % 3 != 1) bought(ref, i % 2 == 0 ? "2026-03-01" : "2026-03-02");
    if (i % 4 > 0) place(ref, i % 2 == 0 ? "tops" : "other", i + 1);
    else file(ref, [](storage::Filed& filed) { filed.folder = {}, filed.number = 0; });
  }
  for (const OverviewOrder order : orders) {
    OverviewQuestion question;
    question.order = order;
    const std::vector<OverviewRow> whole = rows(question);
    EXPECT_EQ(whole.size(), 12U);
    for (const std::int64_t limit : {1, 2, 3, 5, 11, 12, 13})
      EXPECT_EQ(rows(question, limit), whole) << "order " << static_cast<int>(order) << ", pages of " << limit;
  }
}

TEST_F(OverviewOrders, who_comes_between_two_pages_moves_nobody_else) {
  for (const char* name : {"林夏", "曾志伟", "王秀英", "欧阳娜娜", ""}) {
    const std::string ref = "M" + std::to_string(id_++);
    known(ref, name);
    bought(ref, "2026-03-0" + std::to_string(id_));
    judge(ref, "low", "", "", 1, id_ * 100);
  }
  for (const OverviewOrder order : orders) {
    const std::vector<std::string> before = in_order(order);
    std::vector<std::string> found = in_pages(order, 2, [&](int page) {
      if (page > 2) return;
      for (const char* name : {"安然", "朱丽"}) {
        const std::string ref = std::string(page == 1 ? "A" : "Z") + std::to_string(id_++);
        known(ref, name);
        bought(ref, page == 1 ? "2026-01-02" : "2026-09-02");
        judge(ref, "low", "", "", 1, page * 250);
      }
    });
    std::vector<std::string> old;
    for (const std::string& ref : found)
      if (std::find(before.begin(), before.end(), ref) != before.end()) old.push_back(ref);
    EXPECT_EQ(old, before) << "order " << static_cast<int>(order);
    std::sort(found.begin(), found.end());
    EXPECT_EQ(std::adjacent_find(found.begin(), found.end()), found.end());
  }
}

TEST_F(OverviewOrders, what_is_no_place_is_refused) {
  known("A", "林夏");
  known("B", "林夏");
  OverviewQuestion question;
  question.order = OverviewOrder::name;
  question.limit = 1;
  const std::string next = must(shop().overview(question)).next;
  EXPECT_FALSE(next.empty());
  EXPECT_EQ(next.find("lin"), std::string::npos) << "a place tells no name";
  for (const std::string& wrong : {std::string("A"), next + '0' + "x", next + '/', '/' + next, next.substr(1),
                                   std::string("name/0/0/0/6g/1"), std::string("name/0/0/0/6/1"),
                                   std::string("name/2/0/0//1"), std::string("name/0/00/0//1"), std::string("/////")})
    EXPECT_EQ(refused(OverviewOrder::name, wrong), "overview.no_place after") << wrong;
  EXPECT_EQ(refused(OverviewOrder::net_in_window, next), "overview.no_place after") << "of another order";
  EXPECT_THAT(must(shop().overview({"", next, 9})).rows, IsEmpty()) << "any text is a place between refs";
}

TEST_F(OverviewOrders, files_of_one_person_are_one_row_in_each) {
  known("K", "");
  known("P", "单立文", "--03-05");
  known("Q", "林夏", "--09-09");
  known("O", "王秀英");
  bought("K", "2026-01-05");
  bought("P", "2026-03-05");
  bought("Q", "2026-02-05");
  bought("O", "2026-03-04");
  merge("P", "Q");
  merge("K", "P");
  for (const OverviewOrder order : orders) {
    const std::vector<std::string> found = in_order(order, 1);
    EXPECT_THAT(found, testing::UnorderedElementsAre("K", "O")) << "order " << static_cast<int>(order);
  }
  EXPECT_THAT(in_order(OverviewOrder::last_day, 1), ElementsAre("K", "O")) << "by the latest of all their receipts";
  const OverviewRow one = row("Q");
  EXPECT_EQ(one.ref, "K");
  EXPECT_EQ(one.name, "单立文") << "what is blank is read from the files in the order of their merges";
  EXPECT_EQ(one.birthday, must(YearlyDay::parse("--03-05")));
  EXPECT_EQ(one.receipts, 3);
  EXPECT_EQ(one.last_day, day("2026-03-05"));
}

}  // namespace
}  // namespace shuke::clientele::test
