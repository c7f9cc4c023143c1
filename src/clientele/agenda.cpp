/// \file
/// How a page is made. The sources stand one behind the other in the order in which they are told. Each is a range of
/// an index that begins with the shop and the day, so that a page reads as many rows as it may look at, of one source
/// after the other, and remembers where it stopped. Who the people are, what they agreed to and what they bought is
/// then read for the whole page at once.
#include "clientele/agenda.hpp"

#include "clientele/grounds.hpp"
#include "clientele/id_list.hpp"
#include "clientele/kept_sales.hpp"
#include "clientele/page_place.hpp"
#include "clientele/people_told.hpp"
#include "clientele/personal_days.hpp"
#include "clientele/promises.hpp"

#include <algorithm>
#include <limits>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

constexpr std::size_t most_goods = 10;  ///< more than anybody reads of one customer in a list
constexpr std::int64_t behind_all = std::numeric_limits<std::int64_t>::max();

/// A part of the agenda that is read in one go.
struct Source {
  AgendaPart part;
  AgendaKind kind;  ///< birthday: all yearly days
};

constexpr Source sources[] = {
    {AgendaPart::yesterday, AgendaKind::bought},  {AgendaPart::yesterday, AgendaKind::visited},
    {AgendaPart::today, AgendaKind::birthday},    {AgendaPart::today, AgendaKind::arrived},
    {AgendaPart::today, AgendaKind::promised},    {AgendaPart::today, AgendaKind::kept},
    {AgendaPart::today, AgendaKind::asked},       {AgendaPart::today, AgendaKind::visited},
    {AgendaPart::today, AgendaKind::bought},      {AgendaPart::tomorrow, AgendaKind::birthday},
    {AgendaPart::tomorrow, AgendaKind::promised}, {AgendaPart::tomorrow, AgendaKind::kept}};
constexpr std::int64_t source_count = std::size(sources);

/// Where a page begins: in a source, in one of its ranges, behind the row of these two numbers.
struct Place {
  std::int64_t source = 0, range = 0;
  std::int64_t first = std::numeric_limits<std::int64_t>::min(), second = 0;
};

/// `3/0/20778/1407`, as `next` gives it.
std::string text_of(const Place& place) {
  const std::int64_t numbers[] = {place.source, place.range, place.first, place.second};
  return place_text(numbers);
}

Result<Place> place_in(const std::string& after) {
  if (after.empty()) return Place{};
  std::int64_t numbers[4] = {};
  SHUKE_TRY(read_place(after, numbers));
  const Place place{numbers[0], numbers[1], numbers[2], numbers[3]};
  if (place.source < 0 || place.source >= source_count || place.range < 0) return unreadable_place(after);
  return place;
}

/// A row that was read, before its person is known.
struct Found {
  CustomerId file;
  AgendaRow row;
};

AgendaGoods told_of(const Goods& goods) {
  return {goods.sku,    goods.category, goods.brand, goods.style, goods.size,
          goods.colour, goods.quantity, {},          goods.note};
}

void add_goods(AgendaRow& row, AgendaGoods goods) {
  if (row.goods.size() < most_goods) row.goods.push_back(std::move(goods));
  else ++row.more_goods;
}

AgendaKind kind_of(PersonalOccasion occasion) {
  switch (occasion) {
    case PersonalOccasion::birthday:
      return AgendaKind::birthday;
    case PersonalOccasion::family_birthday:
      return AgendaKind::family_birthday;
    case PersonalOccasion::anniversary:
      break;
  }
  return AgendaKind::anniversary;
}

bool is_of_day(AgendaKind kind) { return kind == AgendaKind::bought || kind == AgendaKind::visited; }
bool is_yearly(AgendaKind kind) { return kind >= AgendaKind::birthday; }

/// Whether a row is told so that somebody contacts them, and not as a fact of the shop.
bool asks_to_contact(const AgendaRow& row) { return is_yearly(row.kind) || row.part == AgendaPart::yesterday; }

/// Goods that went out in a shop on a day, by file.
using Bought = std::map<CustomerId, std::vector<AgendaGoods>>;

Result<Bought> bought_on(Connection& connection, std::span<const CustomerId> files, ShopId shop, Day day) {
  static const std::string told =
      ", sale_line.sku, coalesce(category, ''), coalesce(brand, ''), coalesce(style, ''), coalesce(size, ''), "
      "quantity, "
      "coalesce(unit, ''), " +
      counter_of("sale.id") + " AS counter, sale_line.line_no AS line_no FROM json_each(:files) CROSS JOIN ";
  static const std::string of_day =
      "sale.business_day = :day AND sale.shop_id = :shop AND sale.purpose <> 2 AND sale_line.direction = 0 AND " +
      kept_sale();
  static const Query query("SELECT sale.customer_id" + told +
                           "sale INDEXED BY sale_by_day ON sale.customer_id = json_each.value AND sale.customer_id > 0 "
                           "CROSS JOIN sale_line ON sale_line.customer_id = sale.customer_id AND sale_line.sale_id = "
                           "sale.id WHERE " +
                           of_day + " UNION ALL SELECT claim.customer_id" + told + std::string(claimed_sales) +
                           " CROSS JOIN sale_line ON sale_line.customer_id = 0 AND sale_line.sale_id = sale.id WHERE "
                           "claim.customer_id = json_each.value AND " +
                           of_day + " ORDER BY 1, counter, line_no");
  Bought bought;
  for (Rows rows(connection, query, std::string_view(list_of(files)), std::int64_t{day.number()}, shop.number());
       rows.next();) {
    SHUKE_ASSIGN(file, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(quantity, Quantity::of(rows.integer(6)));
    AgendaGoods& goods = bought[file].emplace_back();
    goods.sku = rows.text(1);
    if (const auto category = Word::parse(rows.text(2))) goods.category = *category;
    if (const auto brand = Word::parse(rows.text(3))) goods.brand = *brand;
    goods.style = rows.text(4);
    goods.size = rows.text(5);
    goods.quantity = quantity;
    goods.unit = rows.text(7);
  }
  return bought;
}

/// Reads one page.
class Agenda {
 public:
  Agenda(Connection& connection, const House& house, const AgendaQuestion& question, const OpenShop& shop)
      : connection_(connection), house_(house), question_(question), shop_(shop.shop.id), today_(*question.day) {}

  /// Fills the rows of an answer, and where the next page begins.
  Result<void> read(AgendaAnswer& answer) {
    SHUKE_ASSIGN(place, place_in(question_.after));
    SHUKE_TRY(read_days());
    SHUKE_TRY(look(place, answer.next));
    SHUKE_TRY(know());
    for (Found& one : found_) tell(one, answer);
    return {};
  }

 private:
  std::int64_t left() const { return question_.limit - static_cast<std::int64_t>(found_.size()); }
  Day day_of(AgendaPart part) const { return days_[static_cast<std::size_t>(part)]; }

  Result<void> read_days() {
    for (const std::int64_t shift : {-1, 0, 1}) {
      auto day = today_.plus_days(shift);
      if (day.has_error()) return std::move(day).error().inside("day");
      days_.push_back(*day);
    }
    return {};
  }

  /// Reads source after source until the page is full.
  Result<void> look(Place place, std::string& next) {
    for (std::int64_t at = place.source; at < source_count; place = Place{++at}) {
      source_ = sources[at];
      if (question_.part && *question_.part != source_.part) continue;
      place.source = at;
      if (left() > 0) SHUKE_TRY(read_source(place));
      if (left() > 0) continue;
      next = text_of(place);
      return {};
    }
    return {};
  }

  /// Reads on behind a place, and moves it.
  Result<void> read_source(Place& place) {
    switch (source_.kind) {
      case AgendaKind::bought:
        return read_buyers(place);
      case AgendaKind::visited:
        return read_visits(place);
      case AgendaKind::arrived:
        return read_waiting(Waiting::arrived, place, behind_all);
      case AgendaKind::asked:
        return read_waiting(Waiting::asked, place, behind_all);
      case AgendaKind::promised:
        // Today those are told, too, that were promised for an earlier day.
        if (source_.part == AgendaPart::tomorrow) start_on(day_of(source_.part), place);
        return read_waiting(Waiting::promised, place, day_of(source_.part).number());
      case AgendaKind::kept:
        start_on(day_of(source_.part), place);
        return read_waiting(Waiting::kept, place,
                            source_.part == AgendaPart::today ? behind_all : day_of(source_.part).number());
      default:
        return read_yearly(place);
    }
  }

  /// What lies before a day is passed over.
  static void start_on(Day day, Place& place) {
    if (place.first >= day.number()) return;
    place.first = day.number();
    place.second = 0;
  }

  AgendaRow& add(CustomerId file, AgendaKind kind, Day day) {
    Found& one = found_.emplace_back();
    one.file = file;
    one.row.part = source_.part;
    one.row.kind = kind;
    one.row.day = day;
    return one.row;
  }

  Result<void> read_buyers(Place& place) {
    static const Query query(
        "SELECT customer_id FROM sale INDEXED BY sale_on_day WHERE shop_id = :shop AND business_day = :day AND "
        "customer_id > :after AND kind IN (0, 2) AND purpose <> 2 AND " +
        kept_sale() +
        " UNION SELECT claim.customer_id FROM sale INDEXED BY sale_on_day CROSS JOIN claim INDEXED BY claim_by_sale ON "
        "claim.sale_id = sale.id WHERE sale.shop_id = :shop AND sale.business_day = :day AND sale.customer_id = 0 AND "
        "claim.customer_id > :after AND " +
        kept_sale() + " ORDER BY 1 LIMIT :limit");
    const Day day = day_of(source_.part);
    for (Rows rows(connection_, query, shop_.number(), std::int64_t{day.number()},
                   std::max(place.first, std::int64_t{0}), left());
         rows.next();) {
      SHUKE_ASSIGN(file, CustomerId::of(rows.integer(0)));
      add(file, AgendaKind::bought, day);
      place.first = file.number();
    }
    return {};
  }

  Result<void> read_visits(Place& place) {
    static const std::string page =
        "WITH page AS (SELECT * FROM visit INDEXED BY visit_of_shop WHERE shop_id = :shop AND business_day = :day AND "
        "id "
        "> :after ORDER BY id LIMIT :limit) SELECT page.id, page.customer_id, coalesce(not_bought, ''), "
        "coalesce(words, "
        "''), ";
    static const Query visits(page + goods_columns("part") +
                              ", part.goods_no FROM page LEFT JOIN visit_goods AS part ON part.customer_id = "
                              "page.customer_id AND part.visit_id = page.id ORDER BY page.id, part.goods_no");
    static const Query acts(page +
                            "act FROM page CROSS JOIN visit_act AS part ON part.customer_id = page.customer_id AND "
                            "part.visit_id = page.id ORDER BY page.id, part.act_no");
    const Day day = day_of(source_.part);
    const std::int64_t after = std::max(place.first, std::int64_t{0}), most = left();
    std::map<std::int64_t, std::size_t> rows_of;
    for (Rows rows(connection_, visits, shop_.number(), std::int64_t{day.number()}, after, most); rows.next();) {
      if (rows_of.try_emplace(rows.integer(0), found_.size()).second) {
        SHUKE_ASSIGN(file, CustomerId::of(rows.integer(1)));
        AgendaRow& row = add(file, AgendaKind::visited, day);
        if (const auto why = Word::parse(rows.text(2))) row.not_bought = *why;
        row.words = rows.text(3);
        place.first = rows.integer(0);
      }
      if (rows.is_null(12)) continue;
      SHUKE_ASSIGN(goods, goods_in(rows, 4));
      add_goods(found_.back().row, told_of(goods));
    }
    for (Rows rows(connection_, acts, shop_.number(), std::int64_t{day.number()}, after, most); rows.next();)
      if (const auto act = Word::parse(rows.text(4))) found_[rows_of.at(rows.integer(0))].row.did.push_back({*act});
    return {};
  }

  Result<void> read_waiting(Waiting what, Place& place, std::int64_t last_day) {
    SHUKE_ASSIGN(page,
                 waiting(connection_, house_, what, {shop_.number(), place.first, place.second, last_day, left()}));
    for (PromiseRow& one : page) {
      place.first = one.day;
      place.second = one.row.order_id.number();
      AgendaRow& row = add(one.file, source_.kind, one.row.business_day);
      row.order_id = one.row.order_id;
      row.until = one.row.until;
      row.balance = one.row.balance;
      row.words = std::move(one.row.words);
      row.opened = true;
      for (const Goods& goods : one.row.goods) add_goods(row, told_of(goods));
    }
    return {};
  }

  /// One range of the index for each number that falls on the day.
  Result<void> read_yearly(Place& place) {
    static const Query query(
        "SELECT customer_id, no, occasion, relation FROM personal_day INDEXED BY personal_day_falls WHERE shop_id = "
        ":shop AND falls = :falls AND (customer_id, no) > (:customer, :no) AND year <= :year ORDER BY customer_id, no "
        "LIMIT :limit");
    const Day day = day_of(source_.part);
    SHUKE_ASSIGN(ranges, falling_on(day));
    for (; left() > 0 && place.range < static_cast<std::int64_t>(ranges.size());
         place = {place.source, place.range + 1}) {
      const FallsOn& range = ranges[static_cast<std::size_t>(place.range)];
      for (Rows rows(connection_, query, shop_.number(), range.falls, place.first, place.second, range.year, left());
           rows.next();) {
        SHUKE_ASSIGN(file, CustomerId::of(rows.integer(0)));
        AgendaRow& row = add(file, kind_of(static_cast<PersonalOccasion>(rows.integer(2))), day);
        if (const auto relation = Word::parse(rows.text(3))) row.relation = *relation;
        place.first = rows.integer(0);
        place.second = rows.integer(1);
      }
      if (left() == 0) break;
    }
    return {};
  }

  /// Reads who the people of the page are, and what they bought on the days on which that matters.
  Result<void> know() {
    std::vector<CustomerId> files;
    for (const Found& one : found_) files.push_back(one.file);
    SHUKE_ASSIGN(people, PeopleTold::read(connection_, house_, files));
    people_ = std::move(people);
    for (const AgendaPart part : {AgendaPart::yesterday, AgendaPart::today}) {
      const auto matters = [&](const Found& one) { return one.row.part == part && is_of_day(one.row.kind); };
      if (std::none_of(found_.begin(), found_.end(), matters)) continue;
      SHUKE_ASSIGN(bought, bought_on(connection_, people_.files(), shop_, day_of(part)));
      bought_[part] = std::move(bought);
    }
    return {};
  }

  /// Puts a row into the answer, unless it is told elsewhere, or nobody may be contacted for it.
  void tell(Found& one, AgendaAnswer& answer) {
    const PersonTold* person = people_.of(one.file);
    if (person == nullptr || (is_of_day(one.row.kind) && !fill_purchases(one, *person))) return;
    AgendaRow& row = one.row;
    if (asks_to_contact(row) && person->by.empty()) {
      ++answer.left_out;
      return;
    }
    row.customer_id = person->whole;
    row.customer = person->customer;
    row.name = person->name;
    row.phone = person->phone;
    row.service = !person->by.empty();
    row.marketing = person->marketing;
    for (const Channel channel : person->by) row.channels.push_back({channel});
    answer.rows.push_back(std::move(row));
  }

  /// What a person bought is told once, under the first of their files that bought; of who bought, no visit is told.
  /// False: this row is not told.
  bool fill_purchases(Found& one, const PersonTold& person) {
    const Bought& bought = bought_[one.row.part];
    CustomerId first;
    for (const CustomerId file : person.files) {
      const auto goods = bought.find(file);
      if (goods == bought.end()) continue;
      if (!first || file < first) first = file;
      if (one.row.kind == AgendaKind::bought)
        for (const AgendaGoods& each : goods->second) add_goods(one.row, each);
    }
    return one.row.kind == AgendaKind::bought ? first == one.file : !first;
  }

  Connection& connection_;
  const House& house_;
  const AgendaQuestion& question_;
  ShopId shop_;
  Day today_;
  std::vector<Day> days_;  ///< of the parts
  Source source_ = sources[0];
  std::vector<Found> found_;
  PeopleTold people_;
  std::map<AgendaPart, Bought> bought_;
};

}  // namespace

Result<AgendaAnswer> agenda(Connection& connection, const House& house, const AgendaQuestion& question,
                            const OpenShop& shop, const Policy& policy) {
  SHUKE_TRY(check_page_limit(question.limit));
  AgendaAnswer answer;
  answer.day = *question.day;
  answer.shop = shop.shop.ref;
  answer.policy = policy.name;
  answer.policy_version = policy.version;
  SHUKE_TRY(Agenda(connection, house, question, shop).read(answer));
  SHUKE_ASSIGN(festivals, festival_marks(policy, *question.day));
  answer.festivals = std::move(festivals);
  SHUKE_ASSIGN(tomorrow, question.day->plus_days(1));
  SHUKE_ASSIGN(ahead, festival_marks(policy, tomorrow));
  answer.festivals_ahead = std::move(ahead);
  return answer;
}

}  // namespace shuke::clientele
