// Making, adding to and opening a database.
#include "clientele/shop.hpp"

#include <filesystem>

namespace shuke::clientele::test {
namespace {

using Init = Till;

InitRequest berlin() {
  InitRequest request;
  request.shop = "mitte";
  request.name = "Mitte";
  request.currency = "EUR";
  request.zone = "Europe/Berlin";
  request.cut_over = must(MinuteOfDay::parse("04:00"));
  request.site = 7;
  return request;
}

TEST_F(Init, a_new_database_holds_its_shop_as_it_was_asked_for) {
  const InitAnswer answer = must(Clientele::init(url(), berlin()));
  EXPECT_EQ(answer.shop, "mitte");
  EXPECT_EQ(answer.site, 7);
  EXPECT_EQ(answer.shop_id.site(), 7);
  EXPECT_EQ(answer.currency, "EUR");
  EXPECT_EQ(answer.policy, "fashion");
  EXPECT_EQ(answer.policy_version, 1);
  const Clientele open = must(Clientele::open(url()));
  EXPECT_EQ(open.shop().id, answer.shop_id);
  EXPECT_EQ(open.shop().ref, "mitte");
  EXPECT_EQ(open.shop().name, "Mitte");
  EXPECT_EQ(open.shop().zone, "Europe/Berlin");
  EXPECT_EQ(open.shop().cut_over.text(), "04:00");
  EXPECT_EQ(open.currency().code(), "EUR");
}

TEST_F(Init, defaults_are_one_chinese_shop_at_site_one) {
  const InitAnswer answer = must(Clientele::init(url(), {}));
  EXPECT_EQ(answer.shop, "main");
  EXPECT_EQ(answer.site, 1);
  EXPECT_EQ(answer.currency, "CNY");
  const Clientele open = must(Clientele::open(url()));
  EXPECT_EQ(open.shop().zone, "Asia/Shanghai");
  EXPECT_EQ(open.shop().cut_over.text(), "00:00");
}

TEST_F(Init, the_same_again_gives_the_same_answer_and_changes_no_byte) {
  const InitAnswer first = must(Clientele::init(url(), berlin()));
  const Unchanged look(file());
  EXPECT_EQ(must(Clientele::init(url(), berlin())), first);
  InitRequest without_site = berlin();
  without_site.site.reset();  // its own, then
  EXPECT_EQ(must(Clientele::init(url(), without_site)), first);
}

TEST_F(Init, other_settings_of_a_known_shop_are_a_conflict) {
  must(Clientele::init(url(), berlin()));
  const Unchanged look(file());
  const auto with = [&](auto change) {
    InitRequest other = berlin();
    change(other);
    const auto answer = Clientele::init(url(), other);
    return answer.has_error() && answer.error().code == Code::conflict ? problem(answer) : "no conflict";
  };
  EXPECT_EQ(with([](InitRequest& r) { r.name = "Kreuzberg"; }), "init.other_settings shop");
  EXPECT_EQ(with([](InitRequest& r) { r.zone = "Europe/Paris"; }), "init.other_settings shop");
  EXPECT_EQ(with([](InitRequest& r) { r.cut_over = MinuteOfDay(); }), "init.other_settings shop");
  EXPECT_EQ(with([](InitRequest& r) { r.currency = "GBP"; }), "init.other_settings shop");
  EXPECT_EQ(with([](InitRequest& r) { r.site = 8; }), "init.other_site site");
}

TEST_F(Init, a_second_shop_counts_in_the_same_currency) {
  const InitAnswer first = must(Clientele::init(url(), berlin()));
  InitRequest paris = berlin();
  paris.shop = "paris";
  paris.zone = "Europe/Paris";
  const InitAnswer second = must(Clientele::init(url(), paris));
  EXPECT_NE(second.shop_id, first.shop_id);
  EXPECT_EQ(must(Clientele::open(url())).shop().ref, "mitte") << "the first shop is where deeds happen that name none";

  const Unchanged look(file());
  paris.shop = "london";
  paris.currency = "GBP";
  const auto refused = Clientele::init(url(), paris);
  EXPECT_EQ(problem(refused), "init.other_currency currency");
  EXPECT_EQ(code(refused), Code::conflict);
}

TEST_F(Init, what_is_not_lawful_makes_no_file) {
  struct Case {
    void (*change)(InitRequest& request);
    Code code;
    std::string problem;
  };
  const Case cases[] = {
      {[](InitRequest& r) { r.zone = "Asia/Shanghaj"; }, Code::invalid, "zone.unknown zone"},
      {[](InitRequest& r) { r.zone = ""; }, Code::invalid, "zone.unknown zone"},
      {[](InitRequest& r) { r.currency = "XXQ"; }, Code::invalid, "currency.unknown currency"},
      {[](InitRequest& r) { r.currency = "cny"; }, Code::invalid, "currency.unknown currency"},
      {[](InitRequest& r) { r.site = 0; }, Code::invalid, "site.out_of_range site"},
      {[](InitRequest& r) { r.site = 65'536; }, Code::invalid, "site.out_of_range site"},
      {[](InitRequest& r) { r.site = -1; }, Code::invalid, "site.out_of_range site"},
      {[](InitRequest& r) { r.shop = ""; }, Code::invalid, "field.required shop"},
      {[](InitRequest& r) { r.shop = "\xff"; }, Code::invalid, "text.not_utf8 shop"},
      {[](InitRequest& r) { r.policy = "tea-and-more"; }, Code::unknown, "policy.unknown policy"},
      {[](InitRequest& r) { r.policy = ""; }, Code::unknown, "policy.unknown policy"},
  };
  for (const Case& one : cases) {
    InitRequest request;
    one.change(request);
    const auto answer = Clientele::init(url(), request);
    EXPECT_EQ(problem(answer), one.problem);
    EXPECT_EQ(code(answer), one.code) << one.problem;
    EXPECT_TRUE(std::filesystem::is_empty(folder().path())) << one.problem;
  }
  EXPECT_EQ(code(Clientele::init("shop.db", {})), Code::invalid);
  EXPECT_EQ(code(Clientele::init("sqlite:" + folder().path() + "/none/shop.db", {})), Code::missing);
  EXPECT_TRUE(std::filesystem::is_empty(folder().path()));
}

TEST_F(Init, opening_makes_nothing) {
  EXPECT_EQ(code(Clientele::open(url())), Code::missing);
  EXPECT_EQ(code(Clientele::open("mysql:shop")), Code::invalid);
  EXPECT_TRUE(std::filesystem::is_empty(folder().path()));
  storage::test::write_file(file(), "dear diary, nothing sold today, and that for the third time this week; ");
  const Unchanged look(file());
  EXPECT_EQ(code(Clientele::open(url())), Code::not_a_database);
  EXPECT_EQ(code(Clientele::init(url(), {})), Code::not_a_database);
}

TEST_F(Init, two_programs_at_once_make_one_shop) {
  Child one([&] { return storage::test::status_of(Clientele::init(url(), {})); });
  Child two([&] { return storage::test::status_of(Clientele::init(url(), {})); });
  EXPECT_EQ(one.status(), 0);
  EXPECT_EQ(two.status(), 0);
  EXPECT_EQ(number("SELECT count(*) FROM shop"), 1);
  EXPECT_EQ(number("SELECT count(*) FROM policy"), 1);
  EXPECT_THAT(differences(), IsEmpty());
}

TEST_F(Init, a_shop_added_by_another_program_is_there_for_one_that_was_open) {
  shop();
  add_shop("second");
  Receipt receipt = clientele::test::receipt("R-1", "2026-03-01T10:00", "", {line("A", "1", "9.00")});
  receipt.shop = "second";
  EXPECT_EQ(sell(receipt).business_day, day("2026-03-01"));
  EXPECT_TRUE(shop().clock("second").has_value());
  EXPECT_EQ(code(shop().clock("third")), Code::unknown);
}

}  // namespace
}  // namespace shuke::clientele::test
