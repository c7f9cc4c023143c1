/// \file
/// Field tables of model/customer.hpp.
#pragma once

#include "schema/choices.hpp"
#include "schema/fields.hpp"
#include "shuke/model/customer.hpp"

namespace shuke::schema {

template <>
struct Fields<Identity> {
  static constexpr std::string_view name = "identity";
  static constexpr std::string_view doc = "Something that tells who a customer is, with its validity.";
  static constexpr auto rows = std::tuple(
      field<&Identity::id>(1, "id", computed, "0.1", "Our id."),
      field<&Identity::kind>(2, "kind", required, "0.1", "What it is.", "CUS-3"),
      field<&Identity::value>(3, "value", required | personal, "0.1",
                              "The number or name itself; a phone in one spelling."),
      field<&Identity::from>(4, "from", none, "0.1", "First day on which it was theirs."),
      field<&Identity::until>(5, "until", none, "0.1", "Last day on which it was theirs; absent while it is."),
      field<&Identity::note>(6, "note", personal, "0.1", "What else is known of it: whose it also is."),
      field<&Identity::shared>(7, "shared", none, "0.1", "Of a phone: somebody said that others have it, too.",
                               "CUS-3"));
};

template <>
struct Fields<Consent> {
  static constexpr std::string_view name = "consent";
  static constexpr std::string_view doc = "A consent given or withdrawn.";
  static constexpr auto rows =
      std::tuple(field<&Consent::id>(1, "id", computed, "0.1", "Our id."),
                 field<&Consent::purpose>(2, "purpose", required, "0.1", "What it is for.", "CUS-1"),
                 field<&Consent::channel>(3, "channel", none, "0.1", "By which way to be reached.", "CUS-1"),
                 field<&Consent::given>(4, "given", none, "0.1", "False: withdrawn."),
                 field<&Consent::day>(5, "day", required, "0.1", "When it was said."),
                 field<&Consent::associate>(6, "associate", none, "0.1", "Ref of the associate to whom it was said."),
                 field<&Consent::words>(7, "words", none, "0.1", "The words it was asked and given in."));
};

template <>
struct Fields<HardProfile> {
  static constexpr std::string_view name = "hard_profile";
  static constexpr std::string_view doc = "Facts about a person that one can ask for.";
  static constexpr auto rows = std::tuple(
      field<&HardProfile::name>(1, "name", hard | personal, "0.1", "Full name.", "CUS-3"),
      field<&HardProfile::salutation>(2, "salutation", hard | personal, "0.1", "How to address them.", "CUS-3"),
      field<&HardProfile::sex>(3, "sex", hard | personal, "0.1", "A word of the policy.", "CUS-3", "sexes"),
      field<&HardProfile::height_cm>(4, "height_cm", hard | personal, "0.1", "Height in centimetres.", "CUS-3"),
      field<&HardProfile::build>(5, "build", hard | personal, "0.1", "A word of the policy.", "CUS-3", "builds"),
      field<&HardProfile::skin_tone>(6, "skin_tone", hard | personal, "0.1", "A word of the policy.", "CUS-3",
                                     "skin_tones"),
      field<&HardProfile::ethnicity>(7, "ethnicity", hard | personal | sensitive, "0.1", "Ethnicity.", "CUS-3"),
      field<&HardProfile::birthday>(8, "birthday", hard | personal, "0.1", "Solar or lunar, with or without a year.",
                                    "CUS-10"),
      field<&HardProfile::about_age>(9, "about_age", personal, "0.1", "Approximate age in years.", "CUS-3"),
      field<&HardProfile::about_age_day>(10, "about_age_day", none, "0.1", "When that age was estimated.", "CUS-3"),
      field<&HardProfile::email>(11, "email", hard | personal, "0.1", "E-mail address.", "CUS-3"),
      field<&HardProfile::address>(12, "address", hard | personal, "0.1", "Where they live.", "CUS-3"),
      field<&HardProfile::observance>(13, "observance", none, "0.1",
                                      "How their lunar days are kept; absent: by the lunar calendar.", "CUS-10"),
      field<&HardProfile::spelling>(14, "spelling", personal, "0.1", "Their own spelling of the name in Latin letters.",
                                    "FIL-6"));
};

template <>
struct Fields<SoftProfile> {
  static constexpr std::string_view name = "soft_profile";
  static constexpr std::string_view doc = "What a good assistant comes to know of a person.";
  static constexpr auto rows = std::tuple(
      field<&SoftProfile::profession>(1, "profession", soft | personal, "0.1", "A word of the policy.", "CUS-4",
                                      "professions"),
      field<&SoftProfile::employer>(2, "employer", soft | personal, "0.1", "Unit they work in.", "CUS-4"),
      field<&SoftProfile::post>(3, "post", soft | personal, "0.1", "What they do there.", "CUS-4"),
      field<&SoftProfile::retired>(4, "retired", soft | personal, "0.1", "Whether they have retired.", "CUS-4"),
      field<&SoftProfile::personality>(5, "personality", soft | personal, "0.1", "A word of the policy.", "CUS-7",
                                       "personalities"),
      field<&SoftProfile::spending_habits>(6, "spending_habits", soft | personal, "0.1", "How they decide what to buy.",
                                           "CUS-4"),
      field<&SoftProfile::dress_preferences>(7, "dress_preferences", soft | personal, "0.1",
                                             "Colours, cuts, occasions.", "CUS-4"),
      field<&SoftProfile::leisure>(8, "leisure", soft | personal, "0.1", "What they do with free time.", "CUS-4"),
      field<&SoftProfile::living_habits>(9, "living_habits", soft | personal, "0.1", "When they rise, how they live.",
                                         "CUS-4"),
      field<&SoftProfile::preferred_service>(10, "preferred_service", soft | personal, "0.1",
                                             "How they like to be served.", "CUS-4"),
      field<&SoftProfile::promotion_attitude>(11, "promotion_attitude", soft | personal, "0.1",
                                              "What they think of promotions.", "CUS-4"),
      field<&SoftProfile::values>(12, "values", soft | personal, "0.1", "What matters to them.", "CUS-4"),
      field<&SoftProfile::care_history>(13, "care_history", soft | personal, "0.1", "In-shop care they had.", "CUS-4"),
      field<&SoftProfile::income>(14, "income", soft | personal | sensitive, "0.1", "A word of the policy.", "CUS-4",
                                  "incomes"),
      field<&SoftProfile::health_concerns>(15, "health_concerns", soft | personal | sensitive, "0.1",
                                           "What they told of their health.", "CUS-4"),
      field<&SoftProfile::hobbies>(16, "hobbies", soft | personal, "0.1", "What they love.", "CUS-4"),
      field<&SoftProfile::first_met>(17, "first_met", soft | personal, "0.1", "Where and when first met.", "CUS-4"),
      field<&SoftProfile::features>(18, "features", soft | personal, "0.1", "What one recognises them by.", "CUS-4"),
      field<&SoftProfile::wedding_anniversary>(19, "wedding_anniversary", soft | personal, "0.1", "Solar or lunar.",
                                               "CUS-4"));
};

template <>
struct Fields<FamilyMember> {
  static constexpr std::string_view name = "family_member";
  static constexpr std::string_view doc = "Someone of the customer's family, with the days that matter.";
  static constexpr auto rows =
      std::tuple(field<&FamilyMember::relation>(1, "relation", required | personal, "0.1", "A word of the policy.",
                                                "CUS-4", "relations"),
                 field<&FamilyMember::name>(2, "name", personal, "0.1", "As the customer calls them.", "CUS-4"),
                 field<&FamilyMember::birthday>(3, "birthday", personal, "0.1", "Solar or lunar.", "CUS-10"),
                 field<&FamilyMember::child>(4, "child", personal | sensitive, "0.1", "A minor.", "CUS-1"),
                 field<&FamilyMember::note>(5, "note", personal, "0.1", "What else was told.", "CUS-4"));
};

template <>
struct Fields<GarmentSize> {
  static constexpr std::string_view name = "garment_size";
  static constexpr std::string_view doc = "The size someone wears of one kind of garment.";
  static constexpr auto rows = std::tuple(
      field<&GarmentSize::garment>(1, "garment", required, "0.1", "A category of the policy.", "CUS-4", "categories"),
      field<&GarmentSize::size>(2, "size", required | personal, "0.1", "As on the label.", "CUS-4"));
};

template <>
struct Fields<GiftGiven> {
  static constexpr std::string_view name = "gift_given";
  static constexpr std::string_view doc = "A small gift that the shop gave.";
  static constexpr auto rows = std::tuple(field<&GiftGiven::day>(1, "day", required, "0.1", "When.", "CUS-4"),
                                          field<&GiftGiven::what>(2, "what", required, "0.1", "What it was.", "CUS-4"));
};

template <>
struct Fields<Customer> {
  static constexpr std::string_view name = "customer";
  static constexpr std::string_view doc = "A customer's file.";
  static constexpr auto rows = std::tuple(
      field<&Customer::id>(1, "id", computed, "0.1", "Our id."),
      field<&Customer::ref>(2, "ref", required, "0.1", "The shop's own name for them; unique."),
      field<&Customer::standing>(3, "standing", computed, "0.1", "How well the shop knows them.", "CUS-1"),
      field<&Customer::shop_id>(4, "shop_id", computed, "0.1", "The shop that opened the file."),
      field<&Customer::since>(5, "since", computed, "0.1", "Business day on which the file was opened."),
      field<&Customer::registered>(6, "registered", computed, "0.1", "Day of the first consent for service.", "CUS-1"),
      field<&Customer::referred_by>(7, "referred_by", none, "0.1", "Ref of the customer who brought them.", "MEM-14"),
      field<&Customer::merged_into>(8, "merged_into", computed, "0.1",
                                    "The file of the same person that it is part of."),
      embed<&Customer::hard>(100), embed<&Customer::soft>(200),
      field<&Customer::identities>(300, "identities", none, "0.1", "Phones, cards and accounts.", "CUS-3"),
      field<&Customer::consents>(301, "consents", none, "0.1", "Consents given and withdrawn.", "CUS-1"),
      field<&Customer::family>(302, "family", soft, "0.1", "Family members with their days.", "CUS-4"),
      field<&Customer::sizes>(303, "sizes", soft, "0.1", "Sizes per kind of garment.", "CUS-4"),
      field<&Customer::gifts>(304, "gifts", soft, "0.1", "Small gifts given.", "CUS-4"));
};

}  // namespace shuke::schema
