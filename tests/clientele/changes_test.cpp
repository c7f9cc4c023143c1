// What a customer revealed is written down, told, taken back, and refused where it may not be kept (CUS-1, CUS-6).
#include "clientele/shop.hpp"

#include "schema/records.hpp"

namespace shuke::clientele::test {
namespace {

const std::string noon = "2026-03-10T12:00";

class Changes : public Till {
 protected:
  Changes() { enrol("C1"); }

  ChangeRequest asked(std::string customer = "C1", const std::string& at = noon) {
    ChangeRequest change;
    change.request = "Q-" + std::to_string(++requests_);
    change.customer = std::move(customer);
    change.at = moment(at);
    return change;
  }
  ChangeRequest emptied(const std::vector<std::string>& places, const std::string& at = noon) {
    ChangeRequest change = asked("C1", at);
    for (const std::string& place : places) change.clear.push_back({place});
    return change;
  }
  ChangeRequest mailed(std::string email, const std::string& at = noon) {
    ChangeRequest change = asked("C1", at);
    change.hard.email = std::move(email);
    return change;
  }
  ChangeRequest born(std::string_view day, const std::string& at = noon) {
    ChangeRequest change = asked("C1", at);
    change.hard.birthday = must(YearlyDay::parse(day));
    return change;
  }
  void write(const ChangeRequest& change) { must(shop().change(change)); }
  std::string refused(const ChangeRequest& change) {
    const Unchanged look(file());
    const auto answer = shop().change(change);
    code_ = code(answer);
    return problem(answer);
  }
  std::string refused(const UndoRequest& undo) {
    const Unchanged look(file());
    const auto answer = shop().undo(undo);
    code_ = code(answer);
    return problem(answer);
  }
  UndoRequest taking_back(ChangeId change, const std::string& at = noon) {
    return {"Q-" + std::to_string(++requests_), "C1", change, moment(at), "", ""};
  }
  FileAnswer read(const std::string& ref = "C1", std::string_view on = "2026-03-31") {
    return must(shop().file({ref, day(on), 20}));
  }
  std::vector<ChangeRow> told(const std::string& field = "") {
    return must(shop().history({"C1", field, "", 100})).rows;
  }
  /// `field: old -> new` of each change, the latest first.
  std::vector<std::string> changes(const std::string& field = "") {
    std::vector<std::string> lines;
    for (const ChangeRow& row : told(field))
      lines.push_back(row.field + ": " + text(row.old_value) + " -> " + text(row.new_value));
    return lines;
  }
  static std::string text(const LongText& value) { return value ? std::string(value.text()) : "-"; }
  void sensitive(bool given, const std::string& on) {
    ConsentRequest said;
    said.request = "Q-" + std::to_string(++requests_);
    said.customer = "C1";
    said.purpose = Purpose::sensitive;
    said.given = given;
    said.day = day(on);
    must(shop().consent(said));
  }
  FamilyMember relative(std::string_view relation, std::string name, std::string note = "") {
    FamilyMember member;
    member.relation = word(relation);
    member.name = std::move(name);
    member.note = std::move(note);
    return member;
  }
  /// Three of the family: 明, 丽, 伟.
  void three_relatives() {
    ChangeRequest change = asked();
    change.family = {relative("spouse", "明"), relative("mother", "丽"), relative("father", "伟")};
    write(change);
  }
  std::vector<std::string> family() {
    std::vector<std::string> names;
    for (const FamilyMember& member : read().family) names.push_back(member.name);
    return names;
  }
  std::optional<Code> code_;

 private:
  int requests_ = 0;
};

TEST_F(Changes, it_is_told_who_changed_what_when_from_what_to_what_CUS_6) {
  write(mailed("a@example.com", "2026-03-01T09:00"));
  ChangeRequest again = mailed("b@example.com", "2026-03-02T10:00");
  again.associate = "li";
  EXPECT_EQ(must(shop().change(again)).day, day("2026-03-02"));
  const auto rows = told();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(changes(),
            (std::vector<std::string>{"email: a@example.com -> b@example.com", "email: - -> a@example.com"}));
  EXPECT_EQ(rows[0].at, moment("2026-03-02T10:00"));
  EXPECT_EQ(rows[0].day, day("2026-03-02"));
  EXPECT_EQ(rows[0].shop, "main");
  EXPECT_EQ(rows[0].associate, "li");
  EXPECT_EQ(rows[1].associate, "");
  EXPECT_EQ(rows[0].undoes, ChangeId());
  EXPECT_EQ(read().hard.email, "b@example.com");
}

TEST_F(Changes, every_scalar_that_may_be_given_is_set_and_told_CUS_6) {
  sensitive(true, "2026-01-06");
  const Policy policy = must(parse_policy(must(shipped_policy("fashion")), Currency()));
  const std::map<std::string_view, std::string> lawful = {{"name", "王芳"},
                                                          {"spelling", "Wang Fang"},
                                                          {"height_cm", "170"},
                                                          {"birthday", "1980-05-04"},
                                                          {"about_age", "40"},
                                                          {"email", "a@example.com"},
                                                          {"wedding_anniversary", "2005-05-04"}};
  int fields = 0;
  for (const schema::FieldInfo& field : schema::record_info<ChangeRequest>().fields) {
    const bool is_profile = schema::record_info<HardProfile>().find(field.name) != nullptr ||
                            schema::record_info<SoftProfile>().find(field.name) != nullptr;
    if (!is_profile) continue;
    ChangeRequest change = asked();
    std::string value = schema::sample(field, 1);
    if (lawful.contains(field.name)) value = lawful.at(field.name);
    if (!field.words.empty()) {
      const auto& list = *schema::record_info<Words>().find(field.words);
      value = static_cast<const Label*>(list.at(&policy.words, 0))->word.text();
    }
    must(schema::set_text(field, &change, value, {}));
    write(change);
    ASSERT_EQ(told().size(), static_cast<std::size_t>(++fields)) << field.name;
    EXPECT_EQ(told()[0].field, field.name);
    EXPECT_EQ(text(told()[0].old_value), "-") << field.name;
    EXPECT_EQ(text(told()[0].new_value), value) << field.name;
    const FileAnswer now = read();
    const schema::FieldInfo& own = *schema::record_info<FileAnswer>().find(field.name);
    EXPECT_EQ(own.get(&now), field.get(&change)) << field.name;
  }
  EXPECT_EQ(fields, 33);
}

TEST_F(Changes, what_stands_there_already_is_no_change_CUS_6) {
  write(mailed("a@example.com"));
  write(mailed("a@example.com"));
  write(emptied({"address"}));
  EXPECT_EQ(told().size(), 1u);
}

TEST_F(Changes, the_same_request_again_writes_nothing_and_with_other_content_is_a_conflict) {
  const ChangeRequest first = mailed("a@example.com");
  const ChangeAnswer answer = must(shop().change(first));
  write(mailed("b@example.com"));
  {
    const Unchanged look(file());
    EXPECT_EQ(must(shop().change(first)), answer);
  }
  ChangeRequest other = first;
  other.hard.email = "c@example.com";
  refused(other);
  EXPECT_EQ(code_, Code::conflict);
  EXPECT_EQ(read().hard.email, "b@example.com");
}

TEST_F(Changes, a_change_holds_from_its_day_and_never_from_before_an_earlier_written_one_CUS_6) {
  write(mailed("a@example.com", "2026-03-05T12:00"));
  ChangeRequest late = asked("C1", "2026-03-03T12:00");
  late.soft.hobbies = "tea";
  write(late);
  EXPECT_EQ(told("hobbies")[0].day, day("2026-03-05"));
  EXPECT_EQ(told("hobbies")[0].at, moment("2026-03-03T12:00"));
  EXPECT_EQ(read("C1", "2026-03-04").soft.hobbies, "");
  EXPECT_EQ(read("C1", "2026-03-05").soft.hobbies, "tea");
}

TEST_F(Changes, sizes_and_family_are_put_in_place_and_gifts_are_added_CUS_4) {
  three_relatives();
  ChangeRequest change = asked();
  change.family = {relative("mother", "丽", "doctor"), relative("sibling", "丽")};
  change.sizes = {{word("shoes"), "37"}, {word("coat"), "M"}};
  change.gifts = {{day("2026-03-01"), "scarf"}};
  write(change);
  ChangeRequest more = asked();
  more.sizes = {{word("shoes"), "38"}};
  more.gifts = {{day("2026-03-01"), "scarf"}};
  write(more);
  EXPECT_THAT(family(), ElementsAre("明", "丽", "伟", "丽"));
  EXPECT_EQ(read().family[1].note, "doctor");
  EXPECT_EQ(read().sizes, (std::vector<GarmentSize>{{word("shoes"), "38"}, {word("coat"), "M"}}));
  EXPECT_EQ(read().gifts.size(), 2u);
  EXPECT_EQ(told("sizes").size(), 3u);
  EXPECT_EQ(told("size").size(), 0u) << "a part of a name is none";
}

TEST_F(Changes, fields_and_elements_are_emptied_CUS_6) {
  write(mailed("a@example.com"));
  three_relatives();
  write(emptied({"email", "family[0]", "family[2]"}));
  EXPECT_EQ(read().hard.email, "");
  EXPECT_THAT(family(), ElementsAre("丽"));
  EXPECT_EQ(changes("email")[0], "email: a@example.com -> -");
}

TEST_F(Changes, a_place_named_twice_is_one_place_CUS_6) {
  three_relatives();
  write(emptied({"family[0]", "family[0]"}));
  EXPECT_THAT(family(), ElementsAre("丽", "伟"));
}

TEST_F(Changes, what_is_no_place_cannot_be_emptied_CUS_6) {
  three_relatives();
  for (const std::string place : {"family[3]",
                                  "family",
                                  "family[]",
                                  "family[-1]",
                                  "family[00]",
                                  "family[02]",
                                  "family[1",
                                  "family[1]x",
                                  "email[0]",
                                  "name",
                                  "ref",
                                  "standing",
                                  "since",
                                  "identities[0]",
                                  "consents[0]",
                                  "customer",
                                  "shop",
                                  "clear",
                                  "nothing",
                                  "",
                                  "family[99999999999999999999]"}) {
    EXPECT_NE(refused(emptied({"address", place})), "") << place;
    EXPECT_EQ(code_, Code::invalid) << place;
  }
}

TEST_F(Changes, what_is_sensitive_needs_its_own_consent_CUS_1) {
  ChangeRequest ethnic = asked(), ill = asked(), rich = asked(), parent = asked();
  ethnic.hard.ethnicity = "汉";
  ill.soft.health_concerns = "allergy";
  rich.soft.income = word("high");
  parent.family = {relative("child", "小明")};
  parent.family[0].child = true;
  EXPECT_EQ(refused(ethnic), "consent.sensitive_needed ethnicity");
  EXPECT_EQ(code_, Code::refused);
  EXPECT_EQ(refused(ill), "consent.sensitive_needed health_concerns");
  EXPECT_EQ(refused(rich), "consent.sensitive_needed income");
  EXPECT_EQ(refused(parent), "consent.sensitive_needed family[0].child");
  sensitive(true, "2026-03-09");
  for (const ChangeRequest& change : {ethnic, ill, rich, parent}) write(change);
  EXPECT_EQ(read().hard.ethnicity, "汉");
  EXPECT_EQ(read().soft.health_concerns, "allergy");
  EXPECT_EQ(read().soft.income, word("high"));
  EXPECT_EQ(read().family[0].child, true);
}

TEST_F(Changes, after_consent_was_taken_back_it_is_hidden_and_the_rest_goes_on_CUS_1) {
  sensitive(true, "2026-03-01");
  ChangeRequest change = asked();
  change.hard.ethnicity = "汉";
  change.family = {relative("child", "小明")};
  change.family[0].child = true;
  write(change);
  sensitive(false, "2026-03-12");
  EXPECT_EQ(read("C1", "2026-03-11").hard.ethnicity, "汉");
  EXPECT_EQ(read("C1", "2026-03-12").hard.ethnicity, "");
  EXPECT_EQ(read("C1", "2026-03-12").family[0].child, std::nullopt);
  write(mailed("a@example.com", "2026-03-13T12:00"));
  ChangeRequest other = asked("C1", "2026-03-13T12:00");
  other.hard.ethnicity = "回";
  EXPECT_EQ(refused(other), "consent.sensitive_needed ethnicity");
  ChangeRequest second = asked("C1", "2026-03-13T12:00");
  second.family = {relative("child", "小红")};
  second.family[0].child = true;
  EXPECT_EQ(refused(second), "consent.sensitive_needed family[1].child") << "another child is told of";
}

// A word that was said earlier does not speak against a later one, whenever it is written down.
TEST_F(Changes, the_word_of_the_latest_day_decides_CUS_1) {
  sensitive(false, "2026-03-09");
  sensitive(true, "2026-03-01");
  ChangeRequest change = asked();
  change.hard.ethnicity = "汉";
  EXPECT_EQ(refused(change), "consent.sensitive_needed ethnicity");
}

TEST_F(Changes, words_are_those_of_the_policy_CUS_4) {
  ChangeRequest change = asked(), member = asked(), size = asked();
  change.soft.profession = word("alchemist");
  member.family = {relative("nemesis", "明")};
  size.sizes = {{word("spaceship"), "L"}};
  EXPECT_EQ(refused(change), "word.not_listed profession");
  EXPECT_EQ(code_, Code::unknown);
  EXPECT_EQ(refused(member), "word.not_listed family[0].relation");
  EXPECT_EQ(refused(size), "word.not_listed sizes[0].garment");
}

TEST_F(Changes, a_birthday_does_not_lie_ahead_CUS_10) {
  EXPECT_EQ(refused(born("2026-03-11")), "yearly_day.to_come birthday");
  EXPECT_EQ(code_, Code::invalid);
  EXPECT_EQ(refused(born("2026-01-06")), "birthday.after_registration birthday") << "they were registered a day before";
  EXPECT_EQ(code_, Code::invalid);
  EXPECT_EQ(refused(born("lunar:2025-11-18")), "birthday.after_registration birthday") << "the same day, 2026-01-06";
  write(born("2026-01-05"));
  write(born("2026-01-04"));
  write(born("--12-31"));  // without a year it comes each year
  ChangeRequest wedding = asked();
  wedding.soft.wedding_anniversary = must(YearlyDay::parse("2026-03-11"));
  EXPECT_EQ(refused(wedding), "yearly_day.to_come wedding_anniversary");
  ChangeRequest child = asked();
  child.family = {relative("spouse", "明")};
  child.family[0].birthday = must(YearlyDay::parse("2026-03-11"));
  EXPECT_EQ(refused(child), "yearly_day.to_come family[0].birthday");
  child.family[0].birthday = must(YearlyDay::parse("2026-03-10"));
  write(child);
}

TEST_F(Changes, a_birthday_does_not_come_back_before_its_day_CUS_10) {
  write(born("2026-01-04"));
  write(born("1990-05-06"));
  const ChangeId change = told("birthday").front().change_id;
  EXPECT_EQ(refused(taking_back(change, "2026-01-03T12:00")), "yearly_day.to_come birthday");
  must(shop().undo(taking_back(change, "2026-01-04T12:00")));
}

// A deed of an earlier day that is recorded late changes nothing about what is known by then.
TEST_F(Changes, what_was_lawful_when_it_was_written_is_not_looked_at_again_CUS_10) {
  ChangeRequest child = asked();
  child.family = {relative("spouse", "明")};
  child.family[0].birthday = must(YearlyDay::parse("2026-03-10"));
  write(child);
  write(mailed("a@example.com", "2026-03-01T12:00"));
  EXPECT_EQ(read().hard.email, "a@example.com");
}

TEST_F(Changes, nobody_is_brought_by_whom_they_brought_MEM_14) {
  enrol("C2");
  enrol("C3");
  const auto brought = [&](const std::string& who, std::string by) {
    ChangeRequest change = asked(who);
    change.referred_by = std::move(by);
    return change;
  };
  EXPECT_EQ(refused(brought("C1", "C1")), "referral.cycle referred_by");
  EXPECT_EQ(code_, Code::refused);
  EXPECT_EQ(refused(brought("C1", "C9")), "customer.unknown referred_by");
  EXPECT_EQ(code_, Code::unknown);
  write(brought("C1", "C2"));
  EXPECT_EQ(refused(brought("C2", "C1")), "referral.cycle referred_by");
  write(brought("C2", "C3"));
  EXPECT_EQ(refused(brought("C3", "C1")), "referral.cycle referred_by");
  write(emptied({"referred_by"}));
  write(brought("C3", "C1"));
  EXPECT_EQ(refused(taking_back(told()[0].change_id)), "referral.cycle referred_by") << "nor by taking it back";
}

TEST_F(Changes, of_whom_is_only_known_nothing_is_kept_CUS_1) {
  const Receipt old = receipt("R-1", "2025-12-01T10:00", "K", {line("A", "1", "10.00")});
  must(must(shop().import_receipts({&old, 1})).at(0).answer);
  ChangeRequest change = asked("K");
  change.hard.email = "a@example.com";
  EXPECT_EQ(refused(change), "consent.not_registered customer");
  EXPECT_EQ(code_, Code::refused);
  change.customer = "C9";
  EXPECT_EQ(refused(change), "customer.unknown customer");
}

TEST_F(Changes, what_is_not_lawful_text_changes_nothing_CUS_3) {
  for (const std::string& name :
       {std::string("王\n芳"), std::string("\xff\xfe"), std::string("a\x01") + "b", std::string(1 << 20, 'n')}) {
    ChangeRequest change = asked();
    change.hard.name = name;
    EXPECT_NE(refused(change), "") << name.size();
    EXPECT_EQ(code_, Code::invalid);
  }
  for (const std::string email : {"a", "@b", "a@", "a@b@c", "a b@c", "a@b\nc"}) {
    EXPECT_EQ(refused(mailed(email)), "email.unreadable email") << email;
    EXPECT_EQ(code_, Code::invalid);
  }
  for (const std::int64_t height : {29, 261}) {
    ChangeRequest change = asked();
    change.hard.height_cm = height;
    EXPECT_EQ(refused(change), "value.out_of_range height_cm");
  }
  ChangeRequest never = mailed("a@example.com"), nameless = never;
  never.at.reset();
  nameless.request.clear();
  EXPECT_EQ(refused(never), "field.required at");
  EXPECT_EQ(refused(nameless), "field.required request");
}

TEST_F(Changes, one_field_that_is_refused_keeps_out_the_others) {
  ChangeRequest change = mailed("a@example.com");
  change.hard.name = "王芳";
  change.soft.income = word("high");
  refused(change);
  EXPECT_THAT(told(), IsEmpty());
}

TEST_F(Changes, history_is_told_a_page_at_a_time_without_a_gap_CUS_6) {
  for (int i = 0; i < 7; ++i) {
    write(mailed(std::to_string(i) + "@example.com"));
    ChangeRequest hobby = asked();
    hobby.soft.hobbies = std::to_string(i);
    write(hobby);
  }
  for (const std::string field : {"", "hobbies"})
    for (const std::int64_t limit : {1, 2, 3, 7, 14, 100}) {
      std::vector<ChangeRow> paged;
      HistoryQuestion question{"C1", field, "", limit};
      do {
        const HistoryAnswer page = must(shop().history(question));
        EXPECT_LE(page.rows.size(), static_cast<std::size_t>(limit));
        paged.insert(paged.end(), page.rows.begin(), page.rows.end());
        question.after = page.next;
      } while (!question.after.empty());
      EXPECT_EQ(paged.size(), field.empty() ? 14u : 7u);
      EXPECT_TRUE(paged == told(field)) << limit;
    }
  EXPECT_EQ(code(shop().history({"C1", "", "x", 10})), Code::invalid);
  EXPECT_EQ(code(shop().history({"C1", "", "", 0})), Code::invalid);
  EXPECT_EQ(code(shop().history({"C1", "", "", 1001})), Code::invalid);
  EXPECT_EQ(code(shop().history({"C9", "", "", 10})), Code::unknown);
}

TEST_F(Changes, taking_back_puts_the_old_value_back_as_a_new_change_CUS_6) {
  write(mailed("a@example.com"));
  write(mailed("b@example.com"));
  const ChangeId wrong = told()[0].change_id;
  const UndoRequest undo = taking_back(wrong, "2026-03-11T12:00");
  const ChangeAnswer answer = must(shop().undo(undo));
  EXPECT_EQ(read().hard.email, "a@example.com");
  EXPECT_EQ(changes()[0], "email: b@example.com -> a@example.com");
  EXPECT_EQ(told()[0].undoes, wrong);
  EXPECT_EQ(told()[0].day, day("2026-03-11"));
  EXPECT_EQ(read("C1", "2026-03-10").hard.email, "b@example.com");
  const Unchanged look(file());
  EXPECT_EQ(must(shop().undo(undo)), answer);
}

TEST_F(Changes, what_was_changed_since_is_not_taken_back_CUS_6) {
  write(mailed("a@example.com"));
  const ChangeId first = told()[0].change_id;
  must(shop().undo(taking_back(first)));
  EXPECT_EQ(refused(taking_back(first)), "change.changed_since change_id") << "twice";
  EXPECT_EQ(code_, Code::refused);
  write(mailed("b@example.com"));
  const ChangeId second = told()[0].change_id;
  write(mailed("c@example.com"));
  EXPECT_EQ(refused(taking_back(second)), "change.changed_since change_id");
  EXPECT_EQ(refused(taking_back(must(ChangeId::make(1, 99'999)))), "change.unknown change_id");
  EXPECT_EQ(code_, Code::unknown);
  enrol("C2");
  UndoRequest elsewhere = taking_back(second);
  elsewhere.customer = "C2";
  EXPECT_EQ(refused(elsewhere), "change.unknown change_id") << "it is another file's";
}

TEST_F(Changes, whom_was_taken_out_of_the_family_comes_back_to_their_place_CUS_6) {
  three_relatives();
  const auto before = read().family;
  write(emptied({"family[1]"}));
  EXPECT_THAT(family(), ElementsAre("明", "伟"));
  must(shop().undo(taking_back(told()[0].change_id)));
  EXPECT_EQ(read().family, before);
}

TEST_F(Changes, nothing_sensitive_comes_back_without_consent_CUS_1) {
  sensitive(true, "2026-03-01");
  ChangeRequest change = asked();
  change.hard.ethnicity = "汉";
  write(change);
  write(emptied({"ethnicity"}));
  sensitive(false, "2026-03-11");
  EXPECT_EQ(refused(taking_back(told()[0].change_id, "2026-03-12T12:00")), "consent.sensitive_needed ethnicity");
}

}  // namespace
}  // namespace shuke::clientele::test
