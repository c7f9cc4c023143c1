// When to call: the table of cases, row by row (section 5 of the rules).
#include "policy/cases.hpp"
#include "shuke/policy/policy.hpp"

#include <gtest/gtest.h>

#include <map>

namespace shuke {
namespace {

using test::must;

/// `30 minutes; not first` cut at the semicolons.
std::vector<std::string> facts_of(std::string_view cell) {
  std::vector<std::string> facts;
  while (!cell.empty()) {
    const auto end = cell.find("; ");
    facts.emplace_back(cell.substr(0, end));
    cell.remove_prefix(end == cell.npos ? cell.size() : end + 2);
  }
  return facts;
}

TimeWindow window_of(const std::string& text) {
  const std::string until = text.substr(text.find('-') + 1);
  return {must(MinuteOfDay::parse(text.substr(0, 5))).minutes(),
          until == "24:00" ? 1440 : must(MinuteOfDay::parse(until)).minutes()};
}

/// False for a fact that the table's reader does not know: a row is never run with a fact left out.
bool put(ContactPlan& plan, const std::string& fact) {
  if (fact == "urgent") plan.urgent = true;
  else if (fact == "not selling") plan.selling = false;
  else if (fact == "not first") plan.first = false;
  else if (fact == "opened") plan.opened = true;
  else if (fact == "money") plan.about = About::money;
  else if (fact == "invitation") plan.about = About::invitation;
  else if (fact == "message") plan.means = Means::message;
  else if (fact == "visit") plan.means = Means::visit;
  else if (fact.ends_with(" minutes")) plan.minutes = std::stoi(fact);
  else return false;
  return true;
}

bool put(CustomerFacts& customer, const std::string& fact) {
  if (fact == "retired") customer.retired = true;
  else if (fact == "no consent") customer.consent = false;
  else if (fact == "do not contact") customer.do_not_contact = true;
  else if (fact == "profiling refused") customer.profiling = false;
  else if (fact.starts_with("agreed ")) customer.agreed = window_of(fact.substr(7));
  else if (fact.starts_with("prefers ")) customer.prefers.push_back(window_of(fact.substr(8)));
  else return false;
  return true;
}

bool put(Weather& weather, const std::string& name) {
  static const std::map<std::string, Weather> known{{"", Weather::unknown},
                                                    {"fair", Weather::fair},
                                                    {"rain", Weather::rain},
                                                    {"hottest", Weather::hottest},
                                                    {"coldest", Weather::coldest}};
  const auto found = known.find(name);
  if (found == known.end()) return false;
  weather = found->second;
  return true;
}

std::string name_of(Verdict verdict) {
  const std::string id(message_of(verdict));
  return id.substr(id.rfind('.') + 1);
}

std::string said(const Judgement& judgement) {
  std::string text = name_of(judgement.verdict) + ':';
  for (const Voice& voice : judgement.voices) text += ' ' + std::string(voice.rule);
  return text;
}

/// The shipped policies, made ready with the holidays they go by.
const ContactHours& hours_of(const std::string& policy) {
  static std::map<std::string, ContactHours> ready;
  const auto known = ready.find(policy);
  if (known != ready.end()) return known->second;
  const Policy read = must(parse_policy(must(shipped_policy(policy)), Currency()));
  return ready.emplace(policy, must(contact_hours_of(read, holidays_of(*read.contact_hours)))).first->second;
}

TEST(Hours, EveryRowOfTheTable) {
  const auto rows = test::cases("hours.csv");
  EXPECT_GE(rows.size(), 250u);
  for (const test::Case& row : rows) {
    ContactPlan plan;
    CustomerFacts customer;
    for (const std::string& fact : facts_of(row["contact"])) ASSERT_TRUE(put(plan, fact)) << row.place() << fact;
    for (const std::string& fact : facts_of(row["customer"])) ASSERT_TRUE(put(customer, fact)) << row.place() << fact;
    ASSERT_TRUE(put(plan.weather, row["weather"])) << row.place();
    customer.profession = must(Word::parse(row["profession"]));
    const Day day = must(Day::parse(row["day"]));
    const int minute = must(MinuteOfDay::parse(row["time"])).minutes();
    const Judgement judgement = must(hours_of(row["policy"]).verdict(day, minute, plan, customer));
    EXPECT_EQ(said(judgement), row["verdict"] + ": " + row["rules"]) << row.place();
  }
}

TEST(Hours, EveryRuleOfTheSectionHasRows) {
  std::map<std::string, int> counts;
  for (const test::Case& row : test::cases("hours.csv")) ++counts[row["rule"]];
  for (const char* rule :
       {"WHEN-MON", "WHEN-TUE", "WHEN-FRI", "WHEN-DAY", "WHEN-T1",  "WHEN-T2",  "WHEN-T3",  "WHEN-T4",
        "WHEN-T5",  "WHEN-T6",  "WHEN-T7",  "WHEN-P1",  "WHEN-P2",  "WHEN-P3",  "WHEN-P4",  "WHEN-P5",
        "WHEN-P6",  "WHEN-P7",  "WHEN-P8",  "WHEN-P9",  "WHEN-P10", "WHEN-P11", "WHEN-P12", "WHEN-P13",
        "WHEN-P14", "WHEN-P15", "WHEN-P16", "WHEN-P17", "WHEN-P18", "WHEN-PX",  "WHEN-ORD"})
    EXPECT_GE(counts[rule], 4) << rule << " needs rows below, at and above its edges in tests/policy/cases/hours.csv";
}

}  // namespace
}  // namespace shuke
