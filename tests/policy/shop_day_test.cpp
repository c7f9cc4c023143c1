// Who does which contact of a shop's day, and when (FUP-6).
#include "shuke/policy/shop_day.hpp"
#include "policy/cases.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <sstream>

namespace shuke {

std::ostream& operator<<(std::ostream& out, const ArrangedContact& one) {
  return out << one.customer << '.' << one.no << " of " << one.associate << " at " << one.minute.value_or(-1)
             << " place " << one.place;
}

namespace {

using test::day;

const Day today = day("2026-11-23");
const Day tomorrow = day("2026-11-24");

// ---- Reading the table ----

std::vector<std::string> words_in(const std::string& text, char between = ' ') {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string one; std::getline(stream, one, between);) words.push_back(one);
  return words;
}

/// `10:30`.
int minute_of(const std::string& text) { return std::stoi(text.substr(0, 2)) * 60 + std::stoi(text.substr(3)); }

/// `10:00-10:30`.
TimeWindow window_of(const std::string& text) { return {minute_of(text.substr(0, 5)), minute_of(text.substr(6))}; }

std::string text_of(int minute) {
  const std::string hours = std::to_string(100 + minute / 60);
  return hours.substr(1) + ':' + std::to_string(100 + minute % 60).substr(1);
}

const std::vector<std::string> verdicts{"forbidden", "avoid", "neutral", "good", "best"};
const std::vector<std::string> owners{"own", "seller", "anybody"};
const std::vector<std::string> owned{"own", "seller", "least", "nobody"};
const std::vector<std::string> reasons{"nobody_there", "full"};

template <class E>
E choice(const std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) throw std::runtime_error("no such word: " + name);
  return static_cast<E>(found - names.begin());
}

template <class E>
std::string name(const std::vector<std::string>& names, E value) {
  return names.at(static_cast<std::size_t>(value));
}

/// `1 09:00-12:00 14:00-18:00`; a dash, or nothing, for no shift.
AssociateDay associate_of(const std::string& text) {
  AssociateDay associate;
  for (const std::string& word : words_in(text)) {
    if (associate.associate == 0) associate.associate = std::stoll(word);
    else if (word != "-") associate.shifts.push_back(window_of(word));
  }
  return associate;
}

/// `1 10:05 20`: who, since when, for how many minutes.
BegunContact begun_of(const std::string& text) {
  const auto words = words_in(text);
  return {std::stoll(words.at(0)), minute_of(words.at(1)), std::stoi(words.at(2))};
}

void read_word(ContactToArrange& contact, const std::string& word) {
  const auto claim = words_in(word, ':');
  const auto at = words_in(word, '@');
  if (word == "message") contact.message = true;
  else if (word == "today") contact.last = today;
  else if (word == "tomorrow") contact.last = tomorrow;
  else if (word == "always") contact.last = std::nullopt;
  else if (at.size() == 2 && at[0] == "agreed") contact.agreed = window_of(at[1]);
  else if (at.size() == 2) contact.slots.push_back({window_of(at[1]), choice<Verdict>(verdicts, at[0])});
  else if (claim.size() == 3) {
    contact.owner = choice<OwnerRule>(owners, claim[0]);
    contact.own_associate = std::stoll(claim[1]);
    contact.seller_associate = std::stoll(claim[2]);
  } else if (word[0] == 'p') contact.priority = std::stoll(word.substr(1));
  else if (word[0] == 'm') contact.minutes = std::stoi(word.substr(1));
  else throw std::runtime_error("no such word: " + word);
}

/// `7.2 p500 own:1:2 m10 today best@10:00-11:00 agreed@10:00-10:30`: customer and number, priority, rule with whose
/// customer it is and who sold, minutes, last day, times. The last day is today unless it is told.
ContactToArrange contact_of(const std::string& text) {
  const auto words = words_in(text);
  const auto key = words_in(words.at(0), '.');
  ContactToArrange contact;
  contact.customer = std::stoll(key.at(0));
  contact.no = std::stoll(key.at(1));
  contact.last = today;
  contact.minutes = 5;
  for (std::size_t i = 1; i < words.size(); ++i) read_word(contact, words[i]);
  return contact;
}

ShopDay shop_of(const test::Case& one) {
  ShopDay shop;
  shop.day = today;
  shop.per_half_hour = std::stoll(one["room"]);
  if (one.has("open"))
    for (const std::string& text : words_in(one["open"])) shop.open.push_back(window_of(text));
  for (const std::string& text : test::parts(one["associates"])) shop.associates.push_back(associate_of(text));
  for (const std::string& text : test::parts(one["begun"])) shop.begun.push_back(begun_of(text));
  return shop;
}

/// `7.1 2 10:00 best own`, `7.1 2 - full own`: contact, associate, begin, and by what it is theirs.
std::string told(const ArrangedContact& one) {
  const std::string time = one.minute ? text_of(*one.minute) + ' ' + name(verdicts, *one.verdict)
                                      : "- " + name(reasons, one.no_time.value());
  return std::to_string(one.customer) + '.' + std::to_string(one.no) + ' ' + std::to_string(one.associate) + ' ' +
         time + ' ' + name(owned, one.owned_by) + (one.another_day ? " another_day" : "");
}

std::string told(const std::vector<ArrangedContact>& all) {
  std::string text;
  for (const ArrangedContact& one : all) text += (text.empty() ? "" : " + ") + told(one);
  return text;
}

TEST(ShopDay, Cases) {
  for (const test::Case& one : test::cases("shop_day.csv")) {
    SCOPED_TRACE(one.place());
    std::vector<ContactToArrange> contacts;
    for (const std::string& text : test::parts(one["contacts"])) contacts.push_back(contact_of(text));
    EXPECT_EQ(told(arrange(shop_of(one), contacts)), one["expected"]);
  }
}

TEST(ShopDay, NothingToDoIsNothing) { EXPECT_TRUE(arrange({}, {}).empty()); }

// ---- Whatever the day is like ----

/// A random day of a shop.
class RandomDay {
 public:
  explicit RandomDay(unsigned seed) : dice_(seed) {
    shop_.day = today;
    shop_.open = {{9 * 60, 20 * 60}};
    shop_.per_half_hour = 1 + below(3);
    const int associates = below(6);
    const bool shifts = one_in(2);
    for (int i = 1; i <= associates; ++i) shop_.associates.push_back({i, shifts ? some_shifts() : no_shifts()});
    for (int i = below(6); i > 0; --i) shop_.begun.push_back({1 + below(6), below(1440), 1 + below(70)});
    for (int i = below(120); i > 0; --i) contacts_.push_back(contact(i));
  }

  void shuffle() {
    std::shuffle(shop_.associates.begin(), shop_.associates.end(), dice_);
    std::shuffle(shop_.begun.begin(), shop_.begun.end(), dice_);
    std::shuffle(contacts_.begin(), contacts_.end(), dice_);
    for (AssociateDay& one : shop_.associates) std::shuffle(one.shifts.begin(), one.shifts.end(), dice_);
  }

  const ShopDay& shop() const { return shop_; }
  const std::vector<ContactToArrange>& contacts() const { return contacts_; }
  std::vector<ArrangedContact> arranged() const { return arrange(shop_, contacts_); }
  const ContactToArrange& contact_of(const ArrangedContact& one) const {
    return *std::find_if(contacts_.begin(), contacts_.end(),
                         [&](const ContactToArrange& it) { return it.customer == one.customer && it.no == one.no; });
  }
  std::vector<TimeWindow> there(std::int64_t associate) const {
    bool told = false;
    for (const AssociateDay& one : shop_.associates) told = told || !one.shifts.empty();
    for (const AssociateDay& one : shop_.associates)
      if (one.associate == associate) return told ? one.shifts : shop_.open;
    return {};
  }

 private:
  int below(int n) { return static_cast<int>(dice_() % static_cast<unsigned>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  static std::vector<TimeWindow> no_shifts() { return {}; }
  std::vector<TimeWindow> some_shifts() {
    std::vector<TimeWindow> shifts;
    for (int i = below(3); i > 0; --i) shifts.push_back(some_window(400));
    return shifts;
  }
  TimeWindow some_window(int longest) {
    const int from = below(1439);
    return {from, std::min(1440, from + 1 + below(longest))};
  }
  ContactToArrange contact(int i) {
    ContactToArrange one;
    one.customer = 1 + i / 2;
    one.no = 1 + i % 2;
    one.priority = 100 * below(4);
    if (!one_in(3)) one.last = one_in(2) ? today : tomorrow;
    one.owner = static_cast<OwnerRule>(below(3));
    one.own_associate = below(7);
    one.seller_associate = below(7);
    one.message = one_in(4);
    one.minutes = 1 + below(50);
    for (int verdict = 4; verdict >= 0; --verdict)
      if (one_in(2)) one.slots.push_back({some_window(120), static_cast<Verdict>(verdict)});
    if (one_in(8)) one.agreed = some_window(60);
    return one;
  }

  std::mt19937 dice_;
  ShopDay shop_;
  std::vector<ContactToArrange> contacts_;
};

TEST(ShopDay, IsTheSameInWhateverOrderItIsTold) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    RandomDay random(seed);
    const auto once = random.arranged();
    random.shuffle();
    ASSERT_EQ(random.arranged(), once) << "seed " << seed;
  }
}

TEST(ShopDay, LosesNothing) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE(seed);
    const RandomDay random(seed);
    std::map<std::pair<std::int64_t, std::int64_t>, int> seen;
    std::map<std::int64_t, std::int64_t> places;
    for (const ArrangedContact& one : random.arranged()) {
      ++seen[{one.customer, one.no}];
      const ContactToArrange& contact = random.contact_of(one);
      EXPECT_NE(one.minute.has_value(), one.no_time.has_value());
      EXPECT_EQ(one.associate == 0, one.owned_by == OwnedBy::nobody);
      EXPECT_EQ(one.another_day, !one.minute && !contact.agreed && contact.last != today);
      if (one.another_day) EXPECT_EQ(one.place, 0);
      else EXPECT_EQ(one.place, ++places[one.associate]);
    }
    ASSERT_EQ(seen.size(), random.contacts().size());
  }
}

TEST(ShopDay, IsWithinShiftsAndSlots) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const RandomDay random(seed);
    for (const ArrangedContact& one : random.arranged()) {
      if (!one.minute) continue;
      SCOPED_TRACE(testing::Message() << "seed " << seed << ": " << one);
      const ContactToArrange& contact = random.contact_of(one);
      EXPECT_TRUE(std::any_of(contact.slots.begin(), contact.slots.end(), [&](const ArrangeSlot& slot) {
        return slot.window.from <= *one.minute && *one.minute < slot.window.until && slot.verdict == *one.verdict;
      }));
      EXPECT_GT(*one.verdict, Verdict::forbidden);
      const auto there = random.there(one.associate);
      for (int minute = *one.minute; minute < *one.minute + contact.minutes; ++minute)
        EXPECT_TRUE(std::any_of(there.begin(), there.end(),
                                [&](const TimeWindow& shift) { return shift.from <= minute && minute < shift.until; }));
    }
  }
}

TEST(ShopDay, NeverFillsAHalfHourTooFull) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const RandomDay random(seed);
    std::map<std::pair<std::int64_t, int>, std::int64_t> begun;
    std::map<std::pair<std::int64_t, int>, std::int64_t> planned;
    const auto reach = [](auto& into, std::int64_t who, int from, int minutes) {
      for (int half = from / 30; half <= (from + minutes - 1) / 30; ++half) ++into[{who, half}];
    };
    for (const BegunContact& one : random.shop().begun) reach(begun, one.associate, one.minute, one.minutes);
    for (const ArrangedContact& one : random.arranged())
      if (one.minute) reach(planned, one.associate, *one.minute, random.contact_of(one).minutes);
    for (const auto& [where, count] : planned)
      EXPECT_LE(count + begun[where], random.shop().per_half_hour) << "seed " << seed << ", half hour " << where.second;
  }
}

std::map<std::int64_t, std::int64_t> counts_of(const ShopDay& shop, const std::vector<ArrangedContact>& arranged) {
  std::map<std::int64_t, std::int64_t> counts;
  for (const AssociateDay& one : shop.associates) counts[one.associate] = 0;
  for (const ArrangedContact& one : arranged) ++counts[one.associate];
  return counts;
}

std::int64_t least(const std::map<std::int64_t, std::int64_t>& counts) {
  return std::min_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->second;
}

/// Contacts of which the first `claimed` belong to somebody, all possible at the same times.
std::vector<ContactToArrange> alike(std::int64_t claimed, std::int64_t free, std::int64_t associates,
                                    std::mt19937& dice) {
  const int until = 15 * 60 + static_cast<int>(dice() % 90);
  std::vector<ContactToArrange> contacts;
  for (std::int64_t i = 1; i <= claimed + free; ++i) {
    ContactToArrange one;
    one.customer = i;
    one.priority = 100 * (dice() % 3);
    one.last = today;
    one.owner = i <= claimed ? OwnerRule::own : OwnerRule::anybody;
    if (i <= claimed) one.own_associate = 1 + static_cast<std::int64_t>(dice() % associates) / 2;
    one.slots = {{{10 * 60, 12 * 60}, Verdict::best}, {{14 * 60, until}, Verdict::good}};
    contacts.push_back(one);
  }
  return contacts;
}

/// With or without room for all of them, nobody has two contacts more than another when nobody has a claim.
TEST(ShopDay, SharesFairly) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    std::mt19937 dice(seed);
    ShopDay shop{today, {{9 * 60, 20 * 60}}, {}, {}, 3};
    const std::int64_t associates = 1 + dice() % 7;
    for (std::int64_t i = 1; i <= associates; ++i) shop.associates.push_back({i, {}});
    const auto counts = counts_of(shop, arrange(shop, alike(0, 1 + dice() % 150, associates, dice)));
    for (const auto& [associate, count] : counts) EXPECT_LE(count, least(counts) + 1) << "seed " << seed;
  }
}

/// Who has most to do by what belongs to them gets nothing beside it that somebody else could do.
TEST(ShopDay, GivesToThoseWhoHaveLessToDo) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    std::mt19937 dice(seed);
    ShopDay shop{today, {{9 * 60, 20 * 60}}, {}, {}, 30};
    const std::int64_t associates = 2 + dice() % 6;
    for (std::int64_t i = 1; i <= associates; ++i) shop.associates.push_back({i, {}});
    const auto arranged = arrange(shop, alike(dice() % 40, dice() % 40, associates, dice));
    const auto counts = counts_of(shop, arranged);
    for (const ArrangedContact& one : arranged) {
      if (one.owned_by != OwnedBy::least_to_do) continue;
      EXPECT_LE(counts.at(one.associate), least(counts) + 1) << "seed " << seed << ": " << one;
    }
  }
}

/// Planned again after the first two of each list have begun: those are arranged no more, and all others still are.
TEST(ShopDay, KeepsWhatHasBegun) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const RandomDay random(seed);
    const auto before = random.arranged();
    ShopDay later = random.shop();
    std::vector<ContactToArrange> left = random.contacts();
    for (const ArrangedContact& one : before) {
      if (!one.minute || one.place > 2) continue;
      later.begun.push_back({one.associate, *one.minute, random.contact_of(one).minutes});
      std::erase_if(left, [&](const ContactToArrange& it) { return it.customer == one.customer && it.no == one.no; });
    }
    const auto after = arrange(later, left);
    ASSERT_EQ(after.size(), left.size());
    for (const ArrangedContact& one : after)
      EXPECT_EQ(std::count_if(before.begin(), before.end(),
                              [&](const ArrangedContact& it) {
                                return it.customer == one.customer && it.no == one.no && (!it.minute || it.place > 2);
                              }),
                1)
          << "seed " << seed;
  }
}

/// Ten thousand contacts of twenty associates: far more than there is room for, and everybody is told which.
TEST(ShopDay, OfALargeShopIsFullAndTellsWhatHasNoRoom) {
  ShopDay shop{today, {{9 * 60, 21 * 60}}, {}, {}, 20};
  for (std::int64_t i = 1; i <= 20; ++i) shop.associates.push_back({i, {}});
  std::vector<ContactToArrange> contacts;
  for (std::int64_t i = 0; i < 10'000; ++i) {
    ContactToArrange one;
    one.customer = i + 1;
    one.priority = i * 7'919 % 11 * 90;
    one.last = today;
    one.owner = static_cast<OwnerRule>(i % 3);
    one.own_associate = i % 21;
    one.seller_associate = i % 19;
    one.minutes = 5 + static_cast<int>(i % 40);
    one.slots = {{{600, 690}, Verdict::best}, {{840, 1020}, Verdict::good}, {{540, 1260}, Verdict::neutral}};
    contacts.push_back(one);
  }
  const auto arranged = arrange(shop, contacts);
  ASSERT_EQ(arranged.size(), contacts.size());
  std::map<std::pair<std::int64_t, int>, std::int64_t> planned;
  std::map<std::int64_t, std::int64_t> placed, told;
  for (const ArrangedContact& one : arranged) {
    ++told[one.customer];
    if (!one.minute) {
      EXPECT_EQ(one.no_time, NoTimeFor::full);
      continue;
    }
    ++placed[one.associate];
    const int minutes = contacts[static_cast<std::size_t>(one.customer - 1)].minutes;
    for (int half = *one.minute / 30; half <= (*one.minute + minutes - 1) / 30; ++half)
      ++planned[{one.associate, half}];
  }
  EXPECT_EQ(told.size(), contacts.size()) << "somebody is told twice, or not at all";
  EXPECT_EQ(placed.size(), shop.associates.size()) << "somebody has nothing to do";
  for (const auto& [where, count] : planned) EXPECT_LE(count, shop.per_half_hour) << "half hour " << where.second;
}

}  // namespace
}  // namespace shuke
