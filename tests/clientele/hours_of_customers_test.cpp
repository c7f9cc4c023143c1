// When to call a customer of the file: what the file says of them counts (CUS-1, WHEN-ORD).
#include "clientele/shop.hpp"

namespace shuke::clientele::test {
namespace {

// A Tuesday between working days. At 10:30 everything is best for anybody; at 11:30 a doctor's hours begin, which is
// lunch to others.
const std::string morning = "2026-11-24T10:30", lunch = "2026-11-24T11:30", evening = "2026-11-24T20:30";

class HoursOfCustomers : public Till {
 protected:
  void enrol_as(std::string ref, std::string_view profession, bool marketing) {
    EnrolRequest request = person(std::move(ref));
    request.soft.profession = word(profession);
    if (marketing) request.consent_marketing = day("2026-01-05");
    must(shop().enrol(request));
  }
  void known_by_ref(const std::string& ref) {
    const Receipt old = receipt("R-" + ref, "2026-01-02T10:00", ref, {line("A", "1", "10.00")});
    must(must(shop().import_receipts({&old, 1})).at(0).answer);
  }
  /// Writes down what a customer said, as no deed does yet.
  void says(const std::string& ref, Purpose purpose, Channel channel, bool given) {
    const std::int64_t key = number("SELECT id FROM customer WHERE ref = '" + ref + "'");
    auto store = must(storage::Store::open(url(), {.migrations = storage::migrations()}));
    must(store->write([&](storage::Connection& connection) -> Result<void> {
      Customer customer;
      SHUKE_TRY(storage::customer_table().load(connection, std::span(&key, 1), &customer, {}));
      Consent consent;
      SHUKE_ASSIGN(id, ConsentId::make(1, next_++));
      consent.id = id;
      consent.purpose = purpose;
      consent.channel = channel;
      consent.given = given;
      consent.day = day("2026-02-01");
      customer.consents.push_back(std::move(consent));
      storage::customer_table().update(connection, &customer);
      storage::customer_table().append(connection, &customer, "consents", 1);
      return {};
    }));
  }
  static ContactAsked contact(std::string customer, bool selling = true) {
    ContactAsked asked;
    asked.customer = std::move(customer);
    asked.selling = selling;
    return asked;
  }
  /// `best: WHEN-TUE WHEN-T2`.
  std::string said(const std::string& at, const ContactAsked& asked) {
    const HoursAnswer answer = must(shop().hours({at, asked}));
    const std::string_view id = message_of(answer.verdict);
    std::string text = std::string(id.substr(id.rfind('.') + 1)) + ':';
    for (const RuleMark& mark : answer.rules) text += ' ' + mark.rule;
    return text;
  }

 private:
  std::int64_t next_ = 900;  ///< beyond all ids that the tests make otherwise
};

TEST_F(HoursOfCustomers, the_profession_is_that_of_the_file) {
  enrol_as("C1", "doctor", true);
  EXPECT_EQ(said(lunch, contact("C1")), "good: WHEN-P2 WHEN-TUE");
  EXPECT_EQ(said(lunch, {}), "forbidden: WHEN-T3 WHEN-TUE") << "of nobody in particular";
  ContactAsked as_teacher = contact("C1");
  as_teacher.profession = word("teacher");
  EXPECT_EQ(said("2026-11-24T16:00", as_teacher), "good: WHEN-P13 WHEN-TUE")
      << "what is said here goes before the file";
}

TEST_F(HoursOfCustomers, so_is_whether_they_have_retired_WHEN_T7) {
  how().policy = "health";
  EnrolRequest request = person("C1");
  request.soft.retired = true;
  must(shop().enrol(request));
  enrol("C2");
  EXPECT_EQ(said(evening, contact("C1", false)), "avoid: WHEN-T7 WHEN-TUE");
  EXPECT_EQ(said(evening, contact("C2", false)), "neutral: WHEN-T7 WHEN-TUE");
  ContactAsked again_at_work = contact("C1", false);
  again_at_work.retired = false;
  EXPECT_EQ(said(evening, again_at_work), "neutral: WHEN-T7 WHEN-TUE");
}

TEST_F(HoursOfCustomers, selling_needs_consent_to_marketing_and_service_that_to_service_CUS_1) {
  enrol_as("served", "", false);
  enrol_as("offered", "", true);
  EXPECT_EQ(said(morning, contact("served", false)), "best: WHEN-TUE WHEN-T2");
  EXPECT_EQ(said(morning, contact("served", true)), "forbidden: CUS-1");
  EXPECT_EQ(said(morning, contact("offered", true)), "best: WHEN-TUE WHEN-T2");

  ContactAsked purpose = contact("served", true);
  purpose.purpose = Purpose::service;
  EXPECT_EQ(said(morning, purpose), "best: WHEN-TUE WHEN-T2") << "the purpose that is told goes before the guess";
  purpose.selling = false;
  purpose.purpose = Purpose::marketing;
  EXPECT_EQ(said(morning, purpose), "forbidden: CUS-1") << "an invitation that sells nothing is marketing all the same";
}

TEST_F(HoursOfCustomers, consent_is_by_the_ways_that_were_agreed_to_CUS_1) {
  enrol_as("C1", "", false);
  says("C1", Purpose::marketing, Channel::sms, true);
  const auto by = [&](Means means) {
    ContactAsked asked = contact("C1");
    asked.means = means;
    return said(morning, asked);
  };
  EXPECT_EQ(by(Means::message), "neutral: WHEN-ORD");
  EXPECT_EQ(by(Means::call), "forbidden: CUS-1");
  EXPECT_EQ(by(Means::visit), "forbidden: CUS-1");
  says("C1", Purpose::marketing, Channel::visit, true);
  EXPECT_EQ(by(Means::visit), "best: WHEN-TUE WHEN-T2");
  EXPECT_EQ(by(Means::call), "forbidden: CUS-1");
  says("C1", Purpose::marketing, Channel::any, true);
  EXPECT_EQ(by(Means::call), "best: WHEN-TUE WHEN-T2");
}

TEST_F(HoursOfCustomers, the_latest_word_counts_CUS_1) {
  enrol_as("C1", "", true);
  says("C1", Purpose::marketing, Channel::phone, false);
  ContactAsked asked = contact("C1");
  EXPECT_EQ(said(morning, asked), "forbidden: CUS-1");
  asked.means = Means::message;
  EXPECT_EQ(said(morning, asked), "neutral: WHEN-ORD") << "of messages they said nothing new";
  asked.means = Means::call;
  says("C1", Purpose::marketing, Channel::any, true);
  EXPECT_EQ(said(morning, asked), "best: WHEN-TUE WHEN-T2");
  says("C1", Purpose::service, Channel::any, false);
  EXPECT_EQ(said(morning, contact("C1", false)), "forbidden: CUS-1");
  EXPECT_EQ(said(morning, asked), "best: WHEN-TUE WHEN-T2") << "each purpose is one of its own";
}

TEST_F(HoursOfCustomers, nobody_contacts_who_is_known_by_ref_alone_CUS_1) {
  known_by_ref("K1");
  for (const bool selling : {true, false}) EXPECT_EQ(said(morning, contact("K1", selling)), "forbidden: CUS-1");
  ContactAsked message = contact("K1", false);
  message.means = Means::message;
  EXPECT_EQ(said(morning, message), "forbidden: CUS-1");
  ContactAsked complaint = contact("K1", false);
  complaint.opened = true;
  EXPECT_EQ(said(morning, complaint), "best: WHEN-TUE WHEN-T2") << "what they opened carries consent for itself";
}

TEST_F(HoursOfCustomers, slots_are_told_that_consent_is_needed) {
  known_by_ref("K1");
  SlotsQuestion question;
  question.day = day("2026-11-24");
  question.contact = contact("K1");
  const SlotsAnswer answer = must(shop().slots(question));
  EXPECT_THAT(answer.slots, IsEmpty());
  ASSERT_EQ(answer.changes.size(), 1U);
  EXPECT_EQ(answer.changes[0].change, ChangeKind::consent);
  EXPECT_TRUE(answer.changes[0].needed);
  EXPECT_EQ(answer.next_good_day, std::nullopt);
}

TEST_F(HoursOfCustomers, who_takes_back_profiling_is_judged_like_anybody_WHEN_ORD) {
  enrol_as("C1", "doctor", true);
  ContactAsked asked = contact("C1");
  asked.weather = Weather::rain;
  EXPECT_EQ(said(lunch, asked), "best: WHEN-P2 WHEN-TUE") << "good, and a step for the rain";
  asked.profiling = false;
  EXPECT_EQ(said(lunch, asked), "forbidden: WHEN-T3 WHEN-TUE");
  says("C1", Purpose::profiling, Channel::any, false);
  asked.profiling.reset();
  EXPECT_EQ(said(lunch, asked), "forbidden: WHEN-T3 WHEN-TUE");
  asked.profiling = true;
  EXPECT_EQ(said(lunch, asked), "best: WHEN-P2 WHEN-TUE");
}

TEST_F(HoursOfCustomers, a_profession_without_rules_says_nothing) {
  enrol_as("C1", "other", true);
  EXPECT_EQ(said(morning, contact("C1")), "best: WHEN-TUE WHEN-T2");
}

TEST_F(HoursOfCustomers, who_and_what_is_not_known_is_told) {
  enrol_as("C1", "doctor", true);
  const Unchanged look(file());
  const auto nobody = shop().hours({morning, contact("C9")});
  EXPECT_EQ(problem(nobody), "customer.unknown customer");
  EXPECT_EQ(code(nobody), Code::unknown);
  ContactAsked alchemist = contact("C1");
  alchemist.profession = word("alchemist");
  EXPECT_EQ(problem(shop().hours({morning, alchemist})), "word.unknown profession");
  ContactAsked elsewhere = contact("C1");
  elsewhere.shop = "second";
  EXPECT_EQ(problem(shop().hours({morning, elsewhere})), "shop.unknown shop");
  EXPECT_EQ(problem(shop().hours({"2026-11-24T10:30+08:00", {}})), "hours.offset at");
  EXPECT_EQ(problem(shop().hours({"", {}})), "field.required at");
}

TEST_F(HoursOfCustomers, a_question_writes_nothing) {
  enrol_as("C1", "doctor", true);
  const Unchanged look(file());
  said(morning, contact("C1"));
  SlotsQuestion question;
  question.day = day("2026-11-24");
  question.contact = contact("C1");
  must(shop().slots(question));
  DayQuestion about;
  about.day = day("2026-11-24");
  must(shop().day(about));
}

// A shop may keep a policy of its own under the name and number of a built-in one: each is asked for itself.
TEST_F(HoursOfCustomers, a_stored_policy_is_not_taken_for_the_built_in_one_of_its_name_WHEN_T7) {
  std::string own(must(shipped_policy("tea")));
  const std::string gate = R"("rule": "WHEN-T7", "from": "21:00")", stricter = R"("rule": "WHEN-T7", "from": "20:00")";
  ASSERT_NE(own.find(gate), own.npos);
  own.replace(own.find(gate), gate.size(), stricter);
  ASSERT_EQ(must(shop().policy_add({must(LongText::parse(own))})).version, 1);
  InitRequest second;
  second.shop = "tea house";
  second.policy = "tea";
  must(Clientele::init(url(), second));
  ContactAsked stored, built_in;
  stored.shop = "tea house";
  built_in.policy = "tea";
  for (int again = 0; again < 2; ++again) {
    EXPECT_EQ(said(evening, stored), "forbidden: WHEN-T7");
    EXPECT_EQ(said(evening, built_in), "neutral: WHEN-T7 WHEN-TUE");
  }
}

}  // namespace
}  // namespace shuke::clientele::test
