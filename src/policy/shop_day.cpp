/// \file
/// How the contacts of a shop's day are given out.
#include "shuke/policy/shop_day.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace shuke {

namespace {

constexpr int minutes_of_a_day = 24 * 60;
constexpr int half_hour = 30;
constexpr int half_hours_of_a_day = minutes_of_a_day / half_hour;

TimeWindow overlap(const TimeWindow& a, const TimeWindow& b) {
  return {std::max(a.from, b.from), std::min(a.until, b.until)};
}

bool is_empty(const TimeWindow& window) { return window.from >= window.until; }

/// Windows within the day, in order of time, each as long as it can be.
std::vector<TimeWindow> made_one(std::vector<TimeWindow> windows) {
  std::sort(windows.begin(), windows.end(), [](const TimeWindow& a, const TimeWindow& b) { return a.from < b.from; });
  std::vector<TimeWindow> apart;
  for (const TimeWindow& told : windows) {
    const TimeWindow one = overlap(told, TimeWindow{});
    if (is_empty(one)) continue;
    if (!apart.empty() && one.from <= apart.back().until) apart.back().until = std::max(apart.back().until, one.until);
    else apart.push_back(one);
  }
  return apart;
}

/// A number for each half hour of the day. Looking for room is what arranging a full day spends its time on: no calls.
struct HalfHours {
  std::int64_t all[half_hours_of_a_day]{};
};

/// An associate, the room that is left in each half hour, and among whose best half hours each is: of the calls that
/// are theirs, or may become so.
struct Desk {
  std::int64_t associate = 0;
  std::vector<TimeWindow> shifts;
  HalfHours room{}, wanted{};
  std::int64_t contacts = 0;
};

/// A contact whose turn comes, and when it may begin.
struct Turn {
  const ContactToArrange* contact = nullptr;
  std::vector<ArrangeSlot> times;
  std::int64_t best_half_hours = 0;
  Desk* claimed_by = nullptr;
  OwnedBy owned_by = OwnedBy::nobody;
};

/// What a desk can do for a contact.
struct Offer {
  bool is_there = false;
  std::optional<int> minute;
  Verdict verdict{};
};

int half_hour_after(int minute) { return (minute / half_hour + 1) * half_hour; }

/// The minutes of a slot at which a contact begins and ends within a shift.
TimeWindow begins_within(const TimeWindow& slot, const TimeWindow& shift, int minutes) {
  return overlap(slot, {shift.from, shift.until - minutes + 1});
}

bool has_room(const Desk& desk, int minute, int minutes) {
  for (int at = minute; at < minute + minutes; at = half_hour_after(at))
    if (desk.room.all[at / half_hour] <= 0) return false;
  return true;
}

void take_room(Desk& desk, const TimeWindow& taken) {
  for (int at = taken.from; at < taken.until; at = half_hour_after(at)) --desk.room.all[at / half_hour];
}

/// A minute at which there is room, and how many calls would like that half hour.
struct Seat {
  std::int64_t wanted = 0;
  int minute = 0;
};

/// The first minute of a window at which there is room. Within a half hour the earliest is the best that there is:
/// beginning later can only reach into more of them. A message leaves the hours in which people like to be called.
std::optional<Seat> seat_in(const Desk& desk, const TimeWindow& begins, const ContactToArrange& contact) {
  std::optional<Seat> best;
  for (int at = begins.from; at < begins.until; at = half_hour_after(at)) {
    if (!has_room(desk, at, contact.minutes)) continue;
    if (!contact.message) return Seat{0, at};
    if (!best || desk.wanted.all[at / half_hour] < best->wanted) best = Seat{desk.wanted.all[at / half_hour], at};
  }
  return best;
}

Offer offer_of(const Desk& desk, const Turn& turn) {
  Offer offer;
  std::optional<Seat> best;
  for (const ArrangeSlot& slot : turn.times) {
    if (best && (!turn.contact->message || slot.verdict != offer.verdict)) break;
    for (const TimeWindow& shift : desk.shifts) {
      const TimeWindow begins = begins_within(slot.window, shift, turn.contact->minutes);
      if (is_empty(begins)) continue;
      offer.is_there = true;
      const auto seat = seat_in(desk, begins, *turn.contact);
      if (!seat || (best && std::tuple(best->wanted, best->minute) <= std::tuple(seat->wanted, seat->minute))) continue;
      best = seat;
      offer.minute = seat->minute;
      offer.verdict = slot.verdict;
    }
  }
  return offer;
}

/// A time that was agreed is the only one, unless nothing of it is left.
std::vector<ArrangeSlot> times_of(const ContactToArrange& contact) {
  std::vector<ArrangeSlot> all;
  std::vector<ArrangeSlot> agreed;
  for (const ArrangeSlot& slot : contact.slots) {
    if (slot.verdict == Verdict::forbidden) continue;
    const TimeWindow within = overlap(slot.window, contact.agreed.value_or(TimeWindow{}));
    all.push_back(slot);
    if (!is_empty(within)) agreed.push_back({within, slot.verdict});
  }
  return contact.agreed && !agreed.empty() ? agreed : all;
}

std::int64_t best_half_hours_of(const std::vector<ArrangeSlot>& times) {
  std::int64_t count = 0;
  for (const ArrangeSlot& one : times)
    if (one.verdict == times.front().verdict && !is_empty(one.window))
      count += (one.window.until - 1) / half_hour - one.window.from / half_hour + 1;
  return count;
}

auto by_priority(const ContactToArrange& contact) {
  return std::tuple(-contact.priority, contact.customer, contact.no);
}

bool is_before(const Turn& a, const Turn& b) {
  const auto key = [](const Turn& turn) {
    const ContactToArrange& contact = *turn.contact;
    return std::tuple(!contact.agreed.has_value(), -contact.priority, contact.message, turn.best_half_hours,
                      contact.customer, contact.no);
  };
  return key(a) < key(b);
}

/// Where a contact stands in the answer.
struct Row {
  const ContactToArrange* contact;
  ArrangedContact arranged;
};

bool stands_before(const Row& a, const Row& b) {
  const auto key = [](const Row& row) {
    const ArrangedContact& one = row.arranged;
    const bool in_a_list = !one.another_day;
    return std::tuple(one.another_day, in_a_list && one.associate == 0, in_a_list ? one.associate : 0,
                      one.minute.value_or(minutes_of_a_day), by_priority(*row.contact));
  };
  return key(a) < key(b);
}

/// Gives out the contacts of one day.
class DayArranger {
 public:
  explicit DayArranger(const ShopDay& shop) : shop_(shop) {
    set_up_desks();
    for (const BegunContact& one : shop.begun) {
      Desk* desk = desk_of(one.associate);
      if (desk == nullptr) continue;
      ++desk->contacts;
      take_room(*desk, overlap({one.minute, one.minute + one.minutes}, TimeWindow{}));
    }
  }

  std::vector<ArrangedContact> arrange(std::span<const ContactToArrange> contacts) {
    std::vector<Turn> turns = turns_of(contacts);
    for (const Turn& turn : turns) count_wanted(turn);
    std::vector<Row> rows;
    rows.reserve(turns.size());
    for (const Turn& turn : turns) rows.push_back({turn.contact, give_out(turn)});
    std::sort(rows.begin(), rows.end(), stands_before);
    return numbered(rows);
  }

 private:
  // ---- Who is there ----

  void set_up_desks() {
    const bool none_told = std::all_of(shop_.associates.begin(), shop_.associates.end(),
                                       [](const AssociateDay& one) { return one.shifts.empty(); });
    for (const AssociateDay& one : shop_.associates) {
      const std::vector<TimeWindow>& there = none_told ? shop_.open : one.shifts;
      Desk* desk = desk_of(one.associate);
      if (desk == nullptr) desk = &desks_.emplace_back(Desk{one.associate, {}, {}, {}, 0});
      desk->shifts.insert(desk->shifts.end(), there.begin(), there.end());
    }
    std::sort(desks_.begin(), desks_.end(), [](const Desk& a, const Desk& b) { return a.associate < b.associate; });
    for (Desk& desk : desks_) {
      desk.shifts = made_one(std::move(desk.shifts));
      std::fill(std::begin(desk.room.all), std::end(desk.room.all), shop_.per_half_hour);
    }
  }

  Desk* desk_of(std::int64_t associate) {
    const auto found =
        std::find_if(desks_.begin(), desks_.end(), [&](const Desk& one) { return one.associate == associate; });
    return found == desks_.end() ? nullptr : &*found;
  }

  // ---- Whose turn it is ----

  std::vector<Turn> turns_of(std::span<const ContactToArrange> contacts) {
    std::vector<Turn> turns;
    turns.reserve(contacts.size());
    for (const ContactToArrange& one : contacts) {
      Turn turn{&one, times_of(one), 0, nullptr, OwnedBy::nobody};
      turn.best_half_hours = best_half_hours_of(turn.times);
      claim(turn);
      turns.push_back(std::move(turn));
    }
    std::sort(turns.begin(), turns.end(), is_before);
    return turns;
  }

  /// The first whom the rule names and who is there. What they have a claim to they have to do from the beginning, so
  /// that what nobody has a claim to goes to the others.
  void claim(Turn& turn) {
    const ContactToArrange& contact = *turn.contact;
    if (contact.owner == OwnerRule::anybody) return;
    const std::pair own(contact.own_associate, OwnedBy::own);
    const std::pair seller(contact.seller_associate, OwnedBy::seller);
    const bool own_first = contact.owner == OwnerRule::own;
    for (const auto& [associate, by] : {own_first ? own : seller, own_first ? seller : own}) {
      Desk* desk = associate == 0 ? nullptr : desk_of(associate);
      if (desk == nullptr || !offer_of(*desk, turn).is_there) continue;
      turn.claimed_by = desk;
      turn.owned_by = by;
      ++desk->contacts;
      return;
    }
  }

  /// Notes the half hours that are the best for a call.
  void count_wanted(const Turn& turn) {
    if (turn.contact->message) return;
    for (Desk& desk : desks_)
      if (turn.claimed_by == nullptr || turn.claimed_by == &desk)
        for (const ArrangeSlot& one : turn.times)
          if (one.verdict == turn.times.front().verdict)
            for (int at = one.window.from; at < one.window.until; at = half_hour_after(at))
              ++desk.wanted.all[at / half_hour];
  }

  // ---- Giving out ----

  ArrangedContact give_out(const Turn& turn) {
    ArrangedContact arranged;
    arranged.customer = turn.contact->customer;
    arranged.no = turn.contact->no;
    arranged.owned_by = turn.owned_by;
    Desk* desk = turn.claimed_by;
    if (desk == nullptr) {
      desk = least_to_do(turn);
      arranged.owned_by = desk == nullptr ? OwnedBy::nobody : OwnedBy::least_to_do;
      if (desk != nullptr) ++desk->contacts;
    }
    if (desk != nullptr) seat(arranged, *desk, turn);
    if (!arranged.minute) leave_without_time(arranged, desk, *turn.contact);
    return arranged;
  }

  /// Of those who are there and have room who has least to do; when nobody has room, of those who are there.
  Desk* least_to_do(const Turn& turn) {
    Desk* free = nullptr;
    Desk* there = nullptr;
    for (Desk& desk : desks_) {
      if (free != nullptr && free->contacts <= desk.contacts) continue;
      const Offer offer = offer_of(desk, turn);
      if (offer.minute) free = &desk;
      else if (offer.is_there && (there == nullptr || desk.contacts < there->contacts)) there = &desk;
    }
    return free != nullptr ? free : there;
  }

  static void seat(ArrangedContact& arranged, Desk& desk, const Turn& turn) {
    arranged.associate = desk.associate;
    const Offer offer = offer_of(desk, turn);
    if (!offer.minute) return;
    arranged.minute = offer.minute;
    arranged.verdict = offer.verdict;
    take_room(desk, {*offer.minute, *offer.minute + turn.contact->minutes});
  }

  /// What was agreed for this day does not wait for another: the customer does.
  void leave_without_time(ArrangedContact& arranged, Desk* desk, const ContactToArrange& contact) const {
    arranged.no_time = desk == nullptr ? NoTimeFor::nobody_there : NoTimeFor::full;
    const bool has_later_day = !contact.last || *contact.last > shop_.day;
    arranged.another_day = has_later_day && !contact.agreed;
    if (arranged.another_day && desk != nullptr) --desk->contacts;
  }

  static std::vector<ArrangedContact> numbered(const std::vector<Row>& rows) {
    std::vector<ArrangedContact> all;
    all.reserve(rows.size());
    for (const Row& row : rows) {
      const std::int64_t before = !all.empty() && all.back().associate == row.arranged.associate ? all.back().place : 0;
      all.push_back(row.arranged);
      if (!row.arranged.another_day) all.back().place = before + 1;
    }
    return all;
  }

  const ShopDay& shop_;
  std::vector<Desk> desks_;
};

}  // namespace

std::vector<ArrangedContact> arrange(const ShopDay& shop, std::span<const ContactToArrange> contacts) {
  return DayArranger(shop).arrange(contacts);
}

}  // namespace shuke
