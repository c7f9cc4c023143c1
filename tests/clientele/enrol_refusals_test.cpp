// Whom a shop may not register, and that nothing is kept of them (CUS-1).
#include "clientele/shop.hpp"

#include "schema/describe.hpp"
#include "schema/records.hpp"

namespace shuke::clientele::test {
namespace {

class EnrolRefused : public Till {
 protected:
  EnrolRefused() { shop(); }

  /// Why a request is refused; nothing may change.
  std::string refused(const EnrolRequest& request) {
    const Unchanged look(file());
    const auto answer = shop().enrol(request);
    code_ = code(answer);
    rule_ = answer.has_error() ? answer.error().rule : "";
    return problem(answer);
  }
  std::optional<Code> code_;
  std::string rule_;
};

TEST_F(EnrolRefused, without_consent_to_be_served_CUS_1) {
  EnrolRequest request = person("C1");
  request.consent_service.reset();
  request.consent_marketing = day("2026-01-05");  // no help
  EXPECT_EQ(refused(request), "consent.service_missing consent_service");
  EXPECT_EQ(code_, Code::refused);
  EXPECT_EQ(rule_, "CUS-1");
  EXPECT_EQ(number("SELECT count(*) FROM customer"), 0);
}

TEST_F(EnrolRefused, who_is_known_by_sales_stays_known_without_consent_CUS_1) {
  const Receipt old = receipt("R-1", "2025-12-01T10:00", "C1", {line("A", "2", "80.50")});
  must(must(shop().import_receipts({&old, 1})).at(0).answer);
  EnrolRequest request = person("C1");
  request.consent_service.reset();
  EXPECT_EQ(refused(request), "consent.service_missing consent_service");
  EXPECT_EQ(row("C1").standing, Standing::known);
}

/// A value that the fashion policy has in the field's list of words, any other value where words are free.
std::string lawful(const schema::FieldInfo& field) {
  if (field.words.empty()) return schema::sample(field, 1);
  const Policy policy = must(parse_policy(must(shipped_policy("fashion")), Currency()));
  const auto& list = *schema::record_info<Words>().find(field.words);
  return static_cast<const Label*>(list.at(&policy.words, 0))->word.text();
}

/// Each sensitive field of a record and of its lists' elements, filled alone in a request by `fill`.
template <class Try>
int each_sensitive(const schema::RecordInfo& info, void* record, const Try& attempt) {
  int count = 0;
  for (const schema::FieldInfo& field : info.fields) {
    if (field.kind() == schema::Kind::list) {
      void* element = field.type->append(field.in(record));
      for (const schema::FieldInfo& inner : field.type->element()->fields)  // what an element cannot be without
        if (inner.has(schema::required)) must(schema::set_text(inner, element, lawful(inner), {}));
      count += each_sensitive(*field.type->element(), element, attempt);
      field.type->remove(field.in(record), 0);
    } else if (field.has(schema::sensitive)) {
      must(schema::set_text(field, record, lawful(field), {}));
      attempt(field);
      must(schema::set_text(field, record, "", {}));
      ++count;
    }
  }
  return count;
}

TEST_F(EnrolRefused, each_sensitive_field_without_its_own_consent_CUS_1) {
  EnrolRequest request = person("C1");
  request.consent_marketing = request.consent_profiling = day("2026-01-05");  // others do not stand for it
  const auto& info = schema::record_info<EnrolRequest>();
  const int count = each_sensitive(info, &request, [&](const schema::FieldInfo& field) {
    EXPECT_EQ(refused(request), "consent.sensitive_missing " + std::string(field.name));
    EXPECT_EQ(code_, Code::refused);
    EXPECT_EQ(rule_, "CUS-1");
  });
  EXPECT_EQ(count, 4) << "ethnicity, income, health concerns, children";
  must(shop().enrol(request));
}

TEST_F(EnrolRefused, each_sensitive_field_is_kept_with_that_consent_CUS_1) {
  EnrolRequest request = person("C");
  request.consent_sensitive = day("2026-01-05");
  each_sensitive(schema::record_info<EnrolRequest>(), &request, [&](const schema::FieldInfo& field) {
    request.ref = "C-" + std::string(field.name);
    EXPECT_EQ(problem(shop().enrol(request)), "") << field.name;
  });
  EXPECT_EQ(number("SELECT count(*) FROM customer WHERE ethnicity IS NOT NULL"), 1);
  EXPECT_EQ(number("SELECT count(*) FROM family_member WHERE child = 1"), 1);
}

TEST_F(EnrolRefused, who_agrees_before_the_day_of_their_birth_CUS_10) {
  EnrolRequest request = person("C1");
  request.hard.birthday = must(YearlyDay::parse("2026-01-06"));
  EXPECT_EQ(refused(request), "yearly_day.to_come birthday");
  EXPECT_EQ(rule_, "CUS-10");
  request.hard.birthday = must(YearlyDay::parse("2026-01-05"));
  must(shop().enrol(request));
}

TEST_F(EnrolRefused, who_is_registered_already) {
  enrol("C1");
  EnrolRequest again = person("C1");
  again.request = "another";
  EXPECT_EQ(refused(again), "enrol.registered ref");
  EXPECT_EQ(code_, Code::conflict);
}

TEST_F(EnrolRefused, brought_by_nobody_known_or_by_themselves_MEM_14) {
  EnrolRequest request = person("C1");
  request.referred_by = "C0";
  EXPECT_EQ(refused(request), "customer.unknown referred_by");
  EXPECT_EQ(code_, Code::unknown);
  request.referred_by = "C1";
  EXPECT_EQ(refused(request), "enrol.referred_by_self referred_by");
  EXPECT_EQ(code_, Code::invalid);
  EXPECT_EQ(rule_, "MEM-14");
}

TEST_F(EnrolRefused, in_a_shop_that_is_not_there) {
  EnrolRequest request = person("C1");
  request.shop = "north";
  EXPECT_EQ(refused(request), "shop.unknown shop");
  EXPECT_EQ(code_, Code::unknown);
}

TEST_F(EnrolRefused, values_that_are_not_lawful) {
  struct Case {
    void (*change)(EnrolRequest& request);
    std::string problem;
  };
  const Case cases[] = {
      {[](EnrolRequest& r) { r.ref = ""; }, "field.required ref"},
      {[](EnrolRequest& r) { r.ref = "C\xc3"; }, "text.not_utf8 ref"},
      {[](EnrolRequest& r) { r.hard.name = "\xed\xa0\x80"; }, "text.not_utf8 name"},
      {[](EnrolRequest& r) { r.hard.address = std::string("a\0b", 3); }, "text.control_character address"},
      {[](EnrolRequest& r) { r.hard.height_cm = 29; }, "value.out_of_range height_cm"},
      {[](EnrolRequest& r) { r.hard.height_cm = 261; }, "value.out_of_range height_cm"},
      {[](EnrolRequest& r) { r.hard.about_age = -1; }, "value.out_of_range about_age"},
      {[](EnrolRequest& r) { r.hard.about_age = 131; }, "value.out_of_range about_age"},
      {[](EnrolRequest& r) { r.family.emplace_back(); }, "field.required family[0].relation"},
      {[](EnrolRequest& r) {
         r.sizes.push_back({word("大衣"), ""});
       },
       "field.required sizes[0].size"},
  };
  for (const Case& one : cases) {
    EnrolRequest request = person("C1");
    one.change(request);
    EXPECT_EQ(refused(request), one.problem);
    EXPECT_EQ(code_, Code::invalid) << one.problem;
    request.consent_service.reset();  // what is not lawful is said before what is forbidden
    EXPECT_EQ(refused(request), one.problem);
  }
}

TEST_F(EnrolRefused, the_ends_of_the_ranges_are_lawful_CUS_3) {
  for (const auto& [height, age] : {std::pair(30, 0), std::pair(260, 130)}) {
    EnrolRequest request = person("C" + std::to_string(age));
    request.hard.height_cm = height;
    request.hard.about_age = age;
    EXPECT_EQ(problem(shop().enrol(request)), "");
  }
}

TEST_F(EnrolRefused, a_personal_value_is_in_no_error) {
  EnrolRequest request = person("C1");
  request.hard.name = "林夏\xff";
  const auto answer = shop().enrol(request);
  ASSERT_TRUE(answer.has_error());
  for (const Argument& argument : answer.error().arguments) EXPECT_EQ(argument.second.find("林"), std::string::npos);
}

}  // namespace
}  // namespace shuke::clientele::test
