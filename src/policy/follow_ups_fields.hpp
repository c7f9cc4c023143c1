/// \file
/// Field tables of the section `follow_ups`.
#pragma once

#include "schema/choices.hpp"
#include "schema/fields.hpp"
#include "shuke/policy/follow_up_rules.hpp"

namespace shuke::schema {

template <>
struct Choices<Trigger> {
  static constexpr ChoiceName names[] = {{0, "personal_day", "A yearly day of the person or the family comes."},
                                         {1, "festival", "A named day of the calendar; days count from its first."},
                                         {2, "purchase", "Goods were bought and kept."},
                                         {3, "reached", "Another kind was followed up."},
                                         {4, "visit", "They came and bought nothing."},
                                         {5, "order_arrived", "Goods that they ordered are there."},
                                         {6, "money_due", "And something is left to pay."},
                                         {7, "stock", "What they have at home is used up."},
                                         {8, "membership", "A card can be had or renewed, or points run out."},
                                         {9, "silence", "Nobody was in touch with them."},
                                         {10, "complaint", "They complained, or something was promised on it."},
                                         {11, "promise", "Something was promised for a day."},
                                         {12, "event", "An event; days count from its day."},
                                         {13, "promotion", "A promotion; days count from its first."},
                                         {14, "arrivals", "New goods that fit them; days count from the first."},
                                         {15, "interval", "An interval of the customer's own has gone by."}};
};

template <>
struct Choices<PersonalDay> {
  static constexpr ChoiceName names[] = {{0, "birthday", "Their own birthday."},
                                         {1, "family_birthday", "Of somebody of the family who is no child."},
                                         {2, "anniversary", "Their wedding day."}};
};

template <>
struct Choices<MembershipMatter> {
  static constexpr ChoiceName names[] = {{0, "eligible", "A card can be had."},
                                         {1, "renewal", "A card's term ends."},
                                         {2, "points_expiry", "Points run out."}};
};

template <>
struct Choices<EventStage> {
  static constexpr ChoiceName names[] = {{0, "chosen", "To be invited, and not answered yet."},
                                         {1, "coming", "They said that they come."},
                                         {2, "came_not_bought", "They came, and bought nothing that day."},
                                         {3, "absent", "They said that they come, and did not."}};
};

template <>
struct Choices<Audience> {
  static constexpr ChoiceName names[] = {{0, "everybody", "Whoever agreed to be contacted."},
                                         {1, "members", "Who holds a card."},
                                         {2, "non_members", "Who holds none."},
                                         {3, "active", "Active customers (FIL-4)."}};
};

template <>
struct Choices<Selling> {
  static constexpr ChoiceName names[] = {{0, "never", "Nothing, and no topic that sells stands beside it."},
                                         {1, "no", "Nothing."},
                                         {2, "yes", "Something."},
                                         {3, "by_tone", "Where the festival's tone is festive."}};
};

template <>
struct Choices<CapsOfKind> {
  static constexpr ChoiceName names[] = {{0, "counted", "They hold for it, and it counts."},
                                         {1, "exempt", "They do not hold for it, and it does not count."},
                                         {2, "never_blocked", "It counts, and is never kept back."}};
};

template <>
struct Choices<OwnerRule> {
  static constexpr ChoiceName names[] = {{0, "own", "Whose customer it is, else who sold, else who has least to do."},
                                         {1, "seller", "Who sold, else whose customer it is, else as before."},
                                         {2, "anybody", "Who has least to do."}};
};

template <>
struct Fields<PersonalDayPick> {
  static constexpr std::string_view name = "personal_day";
  static constexpr std::string_view doc = "A yearly day.";
  static constexpr bool bare = true;
  static constexpr auto rows = std::tuple(field<&PersonalDayPick::day>(1, "day", required, "0.1", "Which.", "CUS-10"));
};

template <>
struct Fields<FestivalPick> {
  static constexpr std::string_view name = "festival_pick";
  static constexpr std::string_view doc = "A festival.";
  static constexpr bool bare = true;
  static constexpr auto rows = std::tuple(
      field<&FestivalPick::festival>(1, "festival", required, "0.1", "One of the section festivals.", "FUP-B"));
};

template <>
struct Fields<MembershipPick> {
  static constexpr std::string_view name = "membership_matter";
  static constexpr std::string_view doc = "What arises with a membership.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&MembershipPick::matter>(1, "matter", required, "0.1", "Which.", "FUP-M"));
};

template <>
struct Fields<FollowUpCategory> {
  static constexpr std::string_view name = "follow_up_category";
  static constexpr std::string_view doc = "A category of goods.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&FollowUpCategory::category>(1, "category", required, "0.1", "One of words.categories."));
};

template <>
struct Fields<FollowUpChannel> {
  static constexpr std::string_view name = "follow_up_channel";
  static constexpr std::string_view doc = "A way by which a follow-up is done.";
  static constexpr bool bare = true;
  static constexpr auto rows =
      std::tuple(field<&FollowUpChannel::channel>(1, "channel", required, "0.1", "Which, not any.", "CUS-1"));
};

template <>
struct Fields<FollowUpKind> {
  static constexpr std::string_view name = "follow_up_kind";
  static constexpr std::string_view doc =
      "A kind of follow-up: what gives rise to it, when it is due, until when it is worth doing, and how it is done.";
  static constexpr auto rows = std::tuple(
      field<&FollowUpKind::word>(1, "word", required, "0.1", "Its name in data, one of words.follow_ups."),
      field<&FollowUpKind::rule>(2, "rule", required, "0.1", "The rule it comes from."),
      field<&FollowUpKind::trigger>(3, "trigger", required, "0.1", "What gives rise to it."),
      field<&FollowUpKind::days>(4, "days", none, "0.1", "personal_day: which; at least one.", "FUP-A"),
      field<&FollowUpKind::festivals>(5, "festivals", none, "0.1",
                                      "festival: which; none: all that no other kind names.", "FUP-B"),
      field<&FollowUpKind::matters>(6, "matters", none, "0.1", "membership: which; at least one.", "FUP-M"),
      field<&FollowUpKind::stage>(7, "stage", none, "0.1", "event: whom; required there.", "FUP-E"),
      field<&FollowUpKind::after>(8, "after", none, "0.1", "reached: which kind; required there.", "FUP-W"),
      field<&FollowUpKind::categories>(9, "categories", none, "0.1",
                                       "purchase, stock, arrivals: goods of these; none: of all."),
      field<&FollowUpKind::not_categories>(10, "not_categories", none, "0.1", "And not of these."),
      field<&FollowUpKind::gifts>(11, "gifts", none, "0.1",
                                  "purchase: also what was bought as a present; false when not told.", "POS-5"),
      field<&FollowUpKind::series>(12, "series", none, "0.1",
                                   "purchase: one of a newer purchase joins an open one of an older one; false when "
                                   "not told.",
                                   "FUP-5"),
      field<&FollowUpKind::unless_reached>(13, "unless_reached", none, "0.1",
                                           "promotion, event: not for whom this kind reached about the same one.",
                                           "FUP-D"),
      field<&FollowUpKind::audience>(14, "audience", none, "0.1", "For whom; everybody when not told.", "FUP-D"),
      field<&FollowUpKind::purpose>(15, "purpose", required, "0.1", "service or marketing.", "CUS-1"),
      field<&FollowUpKind::purpose_without_card>(16, "purpose_without_card", none, "0.1",
                                                 "Of who holds no card; the same when not told.", "FUP-M"),
      field<&FollowUpKind::selling>(17, "selling", required, "0.1", "Whether it sells.", "FUP-A"),
      field<&FollowUpKind::about>(18, "about", none, "0.1", "What it is about, as hours care; anything when not told.",
                                  "WHEN-T6"),
      field<&FollowUpKind::opened>(
          19, "opened", none, "0.1",
          "The customer opened the matter: it carries consent for itself; false when not told.", "WHEN-ORD"),
      field<&FollowUpKind::urgent>(20, "urgent", none, "0.1", "It cannot wait; false when not told.", "WHEN-T3"),
      field<&FollowUpKind::caps>(21, "caps", none, "0.1", "What the caps are to it; counted when not told.", "FUP-5"),
      field<&FollowUpKind::priority>(22, "priority", required, "0.1", "0 to 1000, the highest first.", "FUP-5"),
      field<&FollowUpKind::due_days>(
          23, "due_days", none, "0.1",
          "Due so many days after the trigger's day, before it when negative; -366 to 3660."),
      field<&FollowUpKind::due_minutes>(24, "due_minutes", none, "0.1",
                                        "complaint: so many minutes of opening time after it was opened, 0 to 10080."),
      field<&FollowUpKind::ahead_days>(25, "ahead_days", none, "0.1",
                                       "membership: what lies ahead arises so many days before, 0 to 366.", "FUP-M"),
      field<&FollowUpKind::last_days>(26, "last_days", none, "0.1",
                                      "Worth doing up to and with so many days after the trigger's day; -366 to 3660."),
      field<&FollowUpKind::last_months>(27, "last_months", none, "0.1",
                                        "Or so many months, 1 to 120; neither: as long as its matter is open."),
      field<&FollowUpKind::from>(28, "from", none, "0.1", "Only from this minute of the day on."),
      field<&FollowUpKind::until>(29, "until", none, "0.1", "Only before this minute of the day."),
      field<&FollowUpKind::channels>(30, "channels", required, "0.1",
                                     "The first that is possible is taken; at least one, none twice.", "CUS-1"),
      field<&FollowUpKind::owner>(31, "owner", none, "0.1", "To whom it falls; own when not told.", "FUP-6"),
      field<&FollowUpKind::minutes>(32, "minutes", required, "0.1", "How long it takes, 1 to 1440."));
};

template <>
struct Fields<ContactCap> {
  static constexpr std::string_view name = "contact_cap";
  static constexpr std::string_view doc = "The most contacts that a person gets in any run of days.";
  static constexpr auto rows = std::tuple(
      field<&ContactCap::days>(1, "days", required, "0.1", "Length of the run, 1 to 366.", "FUP-5"),
      field<&ContactCap::contacts>(2, "contacts", required, "0.1", "The most in it, 1 to 1000.", "FUP-5"),
      field<&ContactCap::purpose>(3, "purpose", none, "0.1", "Only those for this purpose; all when not told."));
};

template <>
struct Fields<FollowUpRules> {
  static constexpr std::string_view name = "follow_ups";
  static constexpr std::string_view doc = "Which follow-ups there are, and how much contact a person gets at most.";
  static constexpr auto rows = std::tuple(
      field<&FollowUpRules::caps>(1, "caps", required, "0.1", "All of them hold, for a person and for a number.",
                                  "FUP-5"),
      field<&FollowUpRules::attempts>(2, "attempts", required, "0.1", "Attempts in all, 1 to 100.", "FUP-4"),
      field<&FollowUpRules::attempts_a_day>(3, "attempts_a_day", required, "0.1",
                                            "Attempts on one day, no more than in all.", "FUP-4"),
      field<&FollowUpRules::pause_days>(4, "pause_days", required, "0.1",
                                        "A refusal holds for so many days, 1 to 3660.", "FUP-4"),
      field<&FollowUpRules::agreed_priority>(5, "agreed_priority", required, "0.1",
                                             "Priority of what continues at a time agreed, 0 to 1000.", "FUP-4"),
      field<&FollowUpRules::agreed_days>(6, "agreed_days", required, "0.1",
                                         "And it is worth doing for so many days more, 0 to 366.", "FUP-4"),
      field<&FollowUpRules::per_half_hour>(7, "per_half_hour", required, "0.1",
                                           "Contacts that one associate can do in half an hour, 1 to 30."),
      field<&FollowUpRules::kinds>(8, "kinds", required, "0.1", "In the order in which forms show them."));
};

}  // namespace shuke::schema
