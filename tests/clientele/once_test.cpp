// The same receipt from several at once has one effect, and all get its answer (POS-1).
#include "clientele/shop.hpp"

#include <fstream>
#include <thread>

namespace shuke::clientele::test {
namespace {

constexpr int receipts = 40;

Receipt numbered(int number) {
  return receipt("R-" + std::to_string(number), "2026-03-01T10:00", "C1", {line("A", "3", "10.00")});
}

Receipt returned(int number) {
  return back("B-" + std::to_string(number), "2026-03-02T10:00", "C1", "R-" + std::to_string(number),
              {line("A", "1", "")});
}

std::string words(const Result<ReceiptAnswer>& result) {
  if (result.has_error()) return problem(result);
  return std::to_string(result->sale_id.number()) + ' ' + result->business_day.text() + ' ' + result->total.text() +
         ' ' + std::to_string(result->points);
}

/// Sells and takes back each receipt through an own door to the database; what was answered, a line each.
std::string answers(const std::string& url) {
  Clientele shop = must(Clientele::open(url));
  std::string text;
  for (int i = 0; i < receipts; ++i) {
    text += words(shop.sell(numbered(i))) + '\n';
    text += words(shop.take_back(returned(i))) + '\n';
  }
  return text;
}

class Once : public Till {
 protected:
  Once() {
    enrol("C1");
    close();
  }
  void expect_one_of_each() {
    EXPECT_EQ(number("SELECT count(*) FROM sale"), 2 * receipts);
    EXPECT_EQ(number("SELECT count(*) FROM sale_line"), 2 * receipts);
    EXPECT_EQ(number("SELECT count(*) FROM receipt"), 2 * receipts);
    EXPECT_EQ(row("C1").net, yuan("266.80"));  // 40 times 10.00 − 3.33
    EXPECT_EQ(row("C1").points, receipts * (10 - 3));
    EXPECT_THAT(differences(), IsEmpty());
  }
};

TEST_F(Once, twice_from_one_program) {
  const std::string first = answers(url());
  const Unchanged look(file());
  EXPECT_EQ(answers(url()), first);
  expect_one_of_each();
}

TEST_F(Once, from_two_threads_each_with_a_door_of_its_own) {
  std::string one, two;
  std::thread other([&] { one = answers(url()); });
  two = answers(url());
  other.join();
  EXPECT_EQ(one, two);
  EXPECT_NE(one.find(" -3.33 -3\n"), std::string::npos) << one;
  expect_one_of_each();
}

TEST_F(Once, from_two_processes) {
  const auto write = [&](const char* name) {
    storage::test::write_file(folder().file(name), answers(url()));
    return 0;
  };
  {
    Child one([&] { return write("one"); }), two([&] { return write("two"); });
    EXPECT_EQ(one.status(), 0);
    EXPECT_EQ(two.status(), 0);
  }
  EXPECT_EQ(content(folder().file("one")), content(folder().file("two")));
  EXPECT_NE(content(folder().file("one")), "");
  expect_one_of_each();
}

TEST_F(Once, registered_from_two_processes) {
  const auto enrols = [&] {
    Clientele shop = must(Clientele::open(url()));
    for (int i = 0; i < receipts; ++i) {
      EnrolRequest request = person("N-" + std::to_string(i));
      request.card = std::to_string(i);
      if (shop.enrol(request).has_error()) return 1;
    }
    return 0;
  };
  {
    Child one(enrols), two(enrols);
    EXPECT_EQ(one.status(), 0);
    EXPECT_EQ(two.status(), 0);
  }
  EXPECT_EQ(number("SELECT count(*) FROM customer"), 1 + receipts);
  EXPECT_EQ(number("SELECT count(*) FROM consent"), 1 + receipts);
  EXPECT_EQ(number("SELECT count(*) FROM identity"), receipts);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Once, twice_in_one_batch) {
  const std::vector<Receipt> twice = {numbered(1), numbered(1), numbered(2)};
  const std::vector<Recorded> recorded = must(shop().import_receipts(twice));
  ASSERT_EQ(recorded.size(), 3U);
  EXPECT_FALSE(recorded[0].known);
  EXPECT_TRUE(recorded[1].known);
  EXPECT_FALSE(recorded[2].known);
  EXPECT_EQ(must(recorded[1].answer), must(recorded[0].answer));
  EXPECT_EQ(number("SELECT count(*) FROM sale"), 2);
}

TEST_F(Once, a_receipt_of_a_batch_that_cannot_be_kept_leaves_the_others_be) {
  std::vector<Receipt> batch = {numbered(1), numbered(2), numbered(1), numbered(3)};
  batch[1].lines[0].amount.reset();
  batch[2].lines[0].amount = yuan("11.00");
  const std::vector<Recorded> recorded = must(shop().import_receipts(batch));
  EXPECT_EQ(problem(recorded.at(0).answer), "");
  EXPECT_EQ(problem(recorded.at(1).answer), "field.required lines[0].amount");
  EXPECT_EQ(problem(recorded.at(2).answer), "receipt.other_content receipt");
  EXPECT_EQ(problem(recorded.at(3).answer), "");
  EXPECT_EQ(number("SELECT count(*) FROM sale"), 2);
  EXPECT_THAT(differences(), IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test
