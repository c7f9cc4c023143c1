// What a file shows on a day: identities, consents, completeness, figures and purchases (CUS-1, CUS-3, CUS-5, FIL-3).
#include "clientele/merged.hpp"

#include <algorithm>

namespace shuke {

inline void PrintTo(const FileAnswer& file, std::ostream* out) {
  *out << boost::json::serialize(schema::write_json(schema::record_info<FileAnswer>(), &file, {}));
}

}  // namespace shuke

namespace shuke::clientele::test {
namespace {

const std::string noon = "2026-03-10T12:00";

class OpenedFile : public Merging {
 protected:
  OpenedFile() {
    enrol("C1");
    enrol("C2");
  }

  std::string next() { return "Q-" + std::to_string(++requests_); }
  FileAnswer read(const std::string& ref = "C1", std::string_view on = "2026-03-31", std::int64_t recent = 20) {
    return must(shop().file({ref, day(on), recent}));
  }
  IdentityAddRequest adding(std::string customer, std::string value, SameIdentity same = SameIdentity::ask,
                            const std::string& at = noon, IdentityKind kind = IdentityKind::phone) {
    return {next(), std::move(customer), kind, std::move(value), {}, "", same, moment(at), "", ""};
  }
  IdentityEndRequest ending(std::string customer, std::string value, const std::string& at = noon,
                            IdentityKind kind = IdentityKind::phone) {
    return {next(), std::move(customer), kind, std::move(value), {}, moment(at), "", ""};
  }
  template <class Deed>
  std::string refused_by(Deed deed) {
    const Unchanged look(file());
    const auto answer = deed();
    code_ = code(answer);
    other_ = answer.has_error() ? shuke::test::slot(answer.error(), "other") : "";
    return problem(answer);
  }
  std::string refused(const IdentityAddRequest& request) {
    return refused_by([&] { return shop().identity_add(request); });
  }
  std::string refused(const IdentityEndRequest& request) {
    return refused_by([&] { return shop().identity_end(request); });
  }
  std::vector<std::string> values(const std::string& ref, std::string_view on = "2026-03-31") {
    std::vector<std::string> found;
    for (const Identity& one : read(ref, on).identities) found.push_back(one.value);
    return found;
  }
  ConsentAnswer says(Purpose purpose, bool given, std::string_view on, Channel channel = Channel::any) {
    return must(shop().consent({next(), "C1", purpose, channel, given, day(on), "", "", ""}));
  }
  template <class Fill>
  void change(const std::string& ref, Fill fill, const std::string& at = noon) {
    ChangeRequest request;
    request.request = next();
    request.customer = ref;
    request.at = moment(at);
    fill(request);
    must(shop().change(request));
  }
  bool misses(const std::string& field, std::string_view on = "2026-03-31") {
    const auto missing = read("C1", on).missing;
    return std::any_of(missing.begin(), missing.end(), [&](const MissingField& one) { return one.field == field; });
  }
  bool asks(const std::string& field) {
    const auto all = read().asks;
    return std::any_of(all.begin(), all.end(), [&](const AskMark& one) { return one.field == field; });
  }
  std::optional<Code> code_;
  std::string other_;

 private:
  int requests_ = 0;
};

// Identities.

TEST_F(OpenedFile, a_phone_in_any_spelling_is_one_phone_CUS_3) {
  must(shop().identity_add(adding("C1", "+86 138-0013-8000")));
  ASSERT_EQ(values("C1").size(), 1u);
  must(shop().identity_add(adding("C1", "13800138000")));
  EXPECT_EQ(values("C1").size(), 1u) << "it is theirs already";
  EXPECT_EQ(refused(adding("C2", "138 0013 8000")), "identity.taken_phone value");
  EXPECT_EQ(code_, Code::conflict);
  EXPECT_EQ(other_, "C1");
  must(shop().identity_end(ending("C1", "0086 (138) 0013-8000", "2026-03-12T12:00")));
  EXPECT_THAT(values("C1"), IsEmpty());
}

TEST_F(OpenedFile, a_shared_phone_stands_in_both_files_CUS_3) {
  must(shop().identity_add(adding("C1", "13800138000")));
  must(shop().identity_add(adding("C2", "13800138000", SameIdentity::shared)));
  EXPECT_EQ(values("C1"), values("C2"));
  EXPECT_EQ(values("C2").size(), 1u);
}

TEST_F(OpenedFile, a_reissued_phone_ends_in_the_other_file_the_day_before_CUS_3) {
  must(shop().identity_add(adding("C1", "13800138000", SameIdentity::ask, "2026-03-01T12:00")));
  must(shop().identity_add(adding("C2", "13800138000", SameIdentity::reissued)));
  EXPECT_EQ(values("C1", "2026-03-09").size(), 1u);
  EXPECT_THAT(values("C1", "2026-03-10"), IsEmpty());
  EXPECT_THAT(values("C2", "2026-03-09"), IsEmpty());
  EXPECT_EQ(values("C2", "2026-03-10").size(), 1u);
  EXPECT_EQ(must(shop().history({"C1", "identities", "", 10})).rows.size(), 2u) << "both files tell of it";
}

TEST_F(OpenedFile, only_a_phone_is_shared_CUS_3) {
  for (const IdentityKind kind : {IdentityKind::card, IdentityKind::wechat, IdentityKind::wecom}) {
    must(shop().identity_add(adding("C1", "X1", SameIdentity::ask, noon, kind)));
    EXPECT_EQ(refused(adding("C2", "X1", SameIdentity::ask, noon, kind)), "identity.taken value");
    EXPECT_EQ(code_, Code::conflict);
    EXPECT_EQ(refused(adding("C2", "X1", SameIdentity::shared, noon, kind)), "identity.not_shared value");
    EXPECT_EQ(code_, Code::invalid);
    must(shop().identity_add(adding("C2", "X1", SameIdentity::reissued, noon, kind)));
  }
}

TEST_F(OpenedFile, what_is_ended_can_be_another_s_and_cannot_be_ended_again_CUS_3) {
  must(shop().identity_add(adding("C1", "13800138000", SameIdentity::ask, "2026-03-01T12:00")));
  IdentityEndRequest end = ending("C1", "13800138000");
  end.until = day("2026-03-08");
  const ChangeAnswer answer = must(shop().identity_end(end));
  EXPECT_EQ(refused(ending("C1", "13800138000")), "identity.unknown value");
  EXPECT_EQ(code_, Code::unknown);
  EXPECT_EQ(refused(ending("C2", "13800138000")), "identity.unknown value");
  {
    const Unchanged look(file());
    EXPECT_EQ(must(shop().identity_end(end)), answer);
  }
  must(shop().identity_add(adding("C2", "13800138000")));
  EXPECT_EQ(values("C2").size(), 1u);
}

TEST_F(OpenedFile, nothing_ends_before_it_begins_CUS_3) {
  must(shop().identity_add(adding("C1", "13800138000")));
  IdentityEndRequest end = ending("C1", "13800138000", "2026-03-15T12:00");
  end.until = day("2026-03-09");
  EXPECT_EQ(refused(end), "identity.ends_before until");
  EXPECT_EQ(code_, Code::invalid);
  EXPECT_EQ(values("C1", "2026-03-15").size(), 1u);
  end.until = day("2026-03-10");
  must(shop().identity_end(end));
  EXPECT_EQ(number("SELECT until - \"from\" FROM identity"), 0) << "it was theirs on one day";
  EXPECT_THAT(values("C1", "2026-03-15"), IsEmpty());
  // Where no day is told it was theirs until the day before, but for one that began on the day itself.
  must(shop().identity_add(adding("C2", "13900139000")));
  must(shop().identity_end(ending("C2", "13900139000")));
  EXPECT_EQ(values("C2", "2026-03-10").size(), 1u);
  EXPECT_THAT(values("C2", "2026-03-11"), IsEmpty());
}

TEST_F(OpenedFile, taking_back_an_end_does_not_take_the_phone_from_another_CUS_3) {
  must(shop().identity_add(adding("C1", "13800138000", SameIdentity::ask, "2026-03-01T12:00")));
  must(shop().identity_end(ending("C1", "13800138000")));
  const ChangeId end = must(shop().history({"C1", "identities", "", 1})).rows.at(0).change_id;
  must(shop().identity_add(adding("C2", "13800138000")));
  const UndoRequest undo{next(), "C1", end, moment("2026-03-11T12:00"), "", ""};
  EXPECT_EQ(refused_by([&] { return shop().undo(undo); }), "identity.taken_phone change_id");
  EXPECT_EQ(code_, Code::conflict);
  EXPECT_EQ(other_, "C2");
  must(shop().identity_end(ending("C2", "13800138000", "2026-03-11T13:00")));
  must(shop().undo(undo));
  EXPECT_EQ(values("C1").size(), 1u);
}

TEST_F(OpenedFile, what_is_no_phone_or_nobody_s_is_refused_CUS_3) {
  for (const std::string value : {"", "abc", "1"}) {
    EXPECT_NE(refused(adding("C1", value)), "") << value;
    EXPECT_EQ(code_, Code::invalid) << value;
  }
  EXPECT_NE(refused(adding("C1", "a\nb", SameIdentity::ask, noon, IdentityKind::card)), "");
  EXPECT_EQ(code_, Code::invalid);
  EXPECT_EQ(refused(adding("C9", "13800138000")), "customer.unknown customer");
  known_by_ref("K");
  EXPECT_EQ(refused(adding("K", "13800138000")), "consent.not_registered customer");
}

// Consents.

TEST_F(OpenedFile, the_latest_word_on_each_purpose_and_channel_is_told_CUS_1) {
  says(Purpose::marketing, true, "2026-02-01");
  says(Purpose::marketing, false, "2026-03-01", Channel::sms);
  says(Purpose::marketing, false, "2026-03-05");
  const auto words = [&](std::string_view on) {
    std::vector<std::tuple<Purpose, Channel, bool>> all;
    for (const Consent& one : read("C1", on).consents) all.emplace_back(one.purpose, one.channel, one.given);
    return all;
  };
  using All = std::vector<std::tuple<Purpose, Channel, bool>>;
  const std::tuple service(Purpose::service, Channel::any, true);
  EXPECT_EQ(words("2026-01-31"), (All{service}));
  EXPECT_EQ(words("2026-02-28"), (All{service, {Purpose::marketing, Channel::any, true}}));
  EXPECT_EQ(words("2026-03-05"),
            (All{service, {Purpose::marketing, Channel::any, false}, {Purpose::marketing, Channel::sms, false}}));
}

TEST_F(OpenedFile, contact_hours_go_by_what_was_said_CUS_1) {
  ContactAsked selling;
  selling.customer = "C1";
  selling.selling = true;
  const auto verdict = [&] { return must(shop().hours({"2026-11-24T10:30", selling})).verdict; };
  const auto without = verdict();
  says(Purpose::marketing, true, "2026-03-01");
  const auto with = verdict();
  EXPECT_NE(with, without);
  says(Purpose::marketing, false, "2026-03-02");
  EXPECT_EQ(verdict(), without);
}

TEST_F(OpenedFile, a_word_is_written_down_once_and_of_the_registered_CUS_1) {
  const ConsentRequest said{next(), "C1", Purpose::marketing, Channel::phone, true, day("2026-03-01"), "yes", "", "li"};
  const ConsentAnswer answer = must(shop().consent(said));
  {
    const Unchanged look(file());
    EXPECT_EQ(must(shop().consent(said)), answer);
  }
  ConsentRequest other = said;
  other.given = false;
  EXPECT_NE(refused_by([&] { return shop().consent(other); }), "");
  EXPECT_EQ(code_, Code::conflict);
  known_by_ref("K");
  other.request = next();
  other.customer = "K";
  EXPECT_EQ(refused_by([&] { return shop().consent(other); }), "consent.not_registered customer");
  EXPECT_EQ(code_, Code::refused);
  other.customer = "C9";
  EXPECT_EQ(refused_by([&] { return shop().consent(other); }), "customer.unknown customer");
  other.customer = "C1";
  other.day.reset();
  EXPECT_EQ(refused_by([&] { return shop().consent(other); }), "field.required day");
  EXPECT_THAT(differences(), IsEmpty());
}

// Completeness. Without sensitive fields there are 11 hard ones (name, salutation, sex, height, build, skin tone,
// birthday, e-mail, address, phone, WeChat) and 20 soft ones; with them 12 and 22.

TEST_F(OpenedFile, each_field_counts_as_another_of_its_profile_rounded_half_up_CUS_5) {
  EXPECT_EQ(read().completeness, 0);
  EXPECT_EQ(read().missing.size(), 31u);
  change("C1", [](ChangeRequest& one) { one.hard.name = "王芳"; });
  EXPECT_EQ(read().completeness, 2);  // 20 / 11 = 1.8
  change("C1", [](ChangeRequest& one) { one.hard.address = "x"; });
  EXPECT_EQ(read().completeness, 4);  // 3.6
  change("C1", [](ChangeRequest& one) { one.soft.hobbies = "tea"; });
  EXPECT_EQ(read().completeness, 8);  // 3.6 + 80 / 20 = 7.6
  must(shop().identity_add(adding("C1", "13800138000")));
  EXPECT_EQ(read().completeness, 9);  // 5.5 + 4 = 9.45
  EXPECT_FALSE(misses("phone"));
  EXPECT_TRUE(misses("wechat"));
  EXPECT_EQ(read().missing.size(), 27u);
}

TEST_F(OpenedFile, sensitive_fields_count_only_with_consent_CUS_5) {
  EXPECT_FALSE(misses("ethnicity"));
  EXPECT_FALSE(misses("income"));
  EXPECT_FALSE(misses("health_concerns"));
  says(Purpose::sensitive, true, "2026-03-05");
  EXPECT_TRUE(misses("ethnicity", "2026-03-05"));
  EXPECT_FALSE(misses("ethnicity", "2026-03-04"));
  EXPECT_EQ(read().missing.size(), 34u);
  change("C1", [](ChangeRequest& one) { one.soft.health_concerns = "allergy"; });
  EXPECT_EQ(read().completeness, 4);  // 80 / 22 = 3.6
  says(Purpose::sensitive, false, "2026-03-11");
  EXPECT_EQ(read("C1", "2026-03-10").completeness, 4);
  EXPECT_EQ(read().completeness, 0);
  EXPECT_EQ(read().missing.size(), 31u);
}

TEST_F(OpenedFile, an_approximate_age_stands_for_a_birthday_CUS_5) {
  EXPECT_TRUE(misses("birthday"));
  change("C1", [](ChangeRequest& one) { one.hard.about_age = 40; });
  EXPECT_FALSE(misses("birthday"));
  EXPECT_EQ(read().completeness, 2);
}

TEST_F(OpenedFile, what_is_filled_is_not_asked_for_CUS_5) {
  EXPECT_TRUE(asks("birthday"));
  EXPECT_TRUE(asks("salutation"));
  change("C1", [](ChangeRequest& one) { one.hard.birthday = must(YearlyDay::parse("--03-05")); });
  EXPECT_FALSE(asks("birthday"));
  EXPECT_TRUE(asks("salutation"));
  EXPECT_FALSE(asks("phone")) << "that is asked of who has bought";
  sell(receipt("R-1", noon, "C1", {line("A", "1", "10.00")}));
  EXPECT_TRUE(asks("phone"));
  must(shop().identity_add(adding("C1", "13800138000")));
  EXPECT_FALSE(asks("phone"));
}

// Days.

TEST_F(OpenedFile, before_it_was_opened_there_is_no_file_CUS_6) {
  EXPECT_EQ(problem(shop().file({"C1", day("2026-01-04"), 20})), "file.not_opened_yet day");
  EXPECT_EQ(code(shop().file({"C1", day("2026-01-04"), 20})), Code::unknown);
  EXPECT_EQ(read("C1", "2026-01-05").standing, Standing::registered);
  EXPECT_EQ(code(shop().file({"C9", day("2026-01-05"), 20})), Code::unknown);
  EXPECT_EQ(problem(shop().file({"C1", std::nullopt, 20})), "field.required day");
  EXPECT_EQ(code(shop().file({"C1", day("2026-03-01"), -1})), Code::invalid);
  EXPECT_EQ(code(shop().file({"C1", day("2026-03-01"), 201})), Code::invalid);
}

TEST_F(OpenedFile, between_two_changes_the_first_holds_CUS_6) {
  for (const std::string on : {"03", "07"})
    change(
        "C1", [&](ChangeRequest& one) { one.hard.address = "at " + on; }, "2026-03-" + on + "T12:00");
  EXPECT_EQ(read("C1", "2026-03-02").hard.address, "");
  EXPECT_EQ(read("C1", "2026-03-03").hard.address, "at 03");
  EXPECT_EQ(read("C1", "2026-03-06").hard.address, "at 03");
  EXPECT_EQ(read("C1", "2026-03-07").hard.address, "at 07");
}

TEST_F(OpenedFile, figures_of_a_past_day_are_those_of_that_day_FIL_3) {
  std::vector<FileAnswer> seen;
  sell(receipt("R-1", "2026-02-02T10:00", "C1", {line("A", "2", "200.00", "coat"), line("B", "1", "50.00", "shoes")}));
  seen.push_back(read("C1", "2026-02-02"));
  sell(receipt("R-2", "2026-02-05T10:00", "C1", {line("A", "1", "90.00", "coat")}));
  seen.push_back(read("C1", "2026-02-05"));
  take_back(back("T-1", "2026-02-09T10:00", "C1", "R-1", {line("A", "2", "")}));
  seen.push_back(read("C1", "2026-02-09"));
  take_back(back("T-2", "2026-02-20T10:00", "C1", "R-2", {line("A", "1", "")}));
  seen.push_back(read("C1", "2026-02-20"));
  take_back(back("T-3", "2026-02-25T10:00", "C1", "R-1", {line("B", "1", "")}));
  EXPECT_EQ(seen[0].gross, yuan("250.00"));
  EXPECT_EQ(seen[1].net, yuan("340.00"));
  EXPECT_EQ(seen[2].net, yuan("140.00"));
  EXPECT_EQ(seen[2].receipts, 2);
  EXPECT_TRUE(seen[3].has_bought);
  EXPECT_FALSE(read("C1", "2026-02-25").has_bought) << "all came back";
  EXPECT_EQ(read("C1", "2026-02-25").net, yuan("0.00"));
  for (const FileAnswer& then : seen) EXPECT_EQ(read("C1", then.day.text()), then);
  EXPECT_EQ(read("C1", "2026-02-01").receipts, 0);
  EXPECT_THAT(read("C1", "2026-02-01").purchases, IsEmpty());
}

// Purchases.

TEST_F(OpenedFile, purchases_are_told_a_page_at_a_time_without_a_gap) {
  for (int i = 0; i < 9; ++i) {  // three on each of three days
    const std::string on = "2026-02-0" + std::to_string(1 + i % 3);
    sell(receipt("R-" + std::to_string(i), on + "T10:00", "C1", {line("A", "1", "10.00"), line("B", "1", "5.00")}));
  }
  const auto all = must(shop().purchases({"C1", {}, "", 1000})).rows;
  ASSERT_EQ(all.size(), 18u);
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.day > b.day; }));
  for (const std::int64_t limit : {1, 2, 4, 9, 10}) {
    std::vector<PurchaseRow> paged;
    PurchasesQuestion question{"C1", {}, "", limit};
    do {
      const PurchasesAnswer page = must(shop().purchases(question));
      EXPECT_LE(page.rows.size(), static_cast<std::size_t>(2 * limit)) << "receipts are told whole";
      paged.insert(paged.end(), page.rows.begin(), page.rows.end());
      question.after = page.next;
    } while (!question.after.empty());
    EXPECT_TRUE(paged == all) << limit;
  }
  EXPECT_EQ(must(shop().purchases({"C1", day("2026-02-02"), "", 1000})).rows.size(), 12u);
  EXPECT_EQ(read("C1", "2026-03-31", 5).purchases, std::vector<PurchaseRow>(all.begin(), all.begin() + 5));
  EXPECT_THAT(read("C1", "2026-03-31", 0).purchases, IsEmpty());
  for (const std::string after : {"x", "2026-02-02", "2026-02-02/", "2026-02-02/0", "2026-02-30/1", "2026-02-02/1x"})
    EXPECT_EQ(problem(shop().purchases({"C1", {}, after, 10})), "page.no_place after") << after;
  EXPECT_EQ(code(shop().purchases({"C1", {}, "", 0})), Code::invalid);
  EXPECT_EQ(code(shop().purchases({"C1", {}, "", 1001})), Code::invalid);
  EXPECT_EQ(code(shop().purchases({"C9", {}, "", 10})), Code::unknown);
}

// Merged files.

TEST_F(OpenedFile, merged_files_are_told_as_one_CUS_3) {
  change("C1", [](ChangeRequest& one) { one.hard.name = "王芳"; });
  change("C2", [](ChangeRequest& one) { one.hard.name = "王方", one.soft.hobbies = "tea"; });
  must(shop().identity_add(adding("C2", "13800138000")));
  sell(receipt("R-1", "2026-02-01T10:00", "C1", {line("A", "1", "10.00")}));
  sell(receipt("R-2", "2026-02-02T10:00", "C2", {line("B", "1", "30.00")}));
  merge("C1", "C2");
  const FileAnswer whole = read("C2");
  EXPECT_EQ(whole, read("C1"));
  EXPECT_EQ(whole.customer, "C1");
  EXPECT_EQ(whole.parts, (std::vector<PartRef>{{"C2"}}));
  EXPECT_EQ(whole.hard.name, "王芳") << "the kept file's own words go first";
  EXPECT_EQ(whole.soft.hobbies, "tea");
  EXPECT_EQ(whole.identities.size(), 1u);
  EXPECT_EQ(whole.net, yuan("40.00"));
  EXPECT_EQ(whole.receipts, 2);
  ASSERT_EQ(whole.purchases.size(), 2u);
  EXPECT_EQ(whole.purchases[0].receipt, "R-2");
  EXPECT_EQ(must(shop().purchases({"C2", {}, "", 1})).rows, std::vector<PurchaseRow>{whole.purchases[0]});
  part("C1", "C2");
  EXPECT_EQ(read("C2").net, yuan("30.00"));
  EXPECT_THAT(read("C1").parts, IsEmpty());
}

}  // namespace
}  // namespace shuke::clientele::test
