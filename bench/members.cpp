/// \file
#include "members.hpp"

#include "clientele/house.hpp"
#include "storage/tables.hpp"

#include <map>

namespace shuke::bench {

namespace {

using storage::Connection;

constexpr std::size_t per_transaction = 20'000;
constexpr std::size_t one_comes_in = 200;
constexpr std::int64_t lots = 4;
constexpr std::int64_t points_of_lot = 800;  ///< with one receipt too few for the next card, with two enough

Day days_before(Day day, std::int64_t days) { return must(day.plus_days(-days)); }

/// Writes what belongs to members.
class Writer {
 public:
  Writer(Connection& connection, Currency currency)
      : connection_(connection), currency_(currency), ids_(must(clientele::IdSource::open(connection))) {
    static const storage::Query shop("SELECT id FROM shop");
    storage::Rows rows(connection, shop);
    rows.next();
    shop_ = must(ShopId::of(rows.integer(0)));
  }

  /// Somebody who has held a card for some months; in one of five cases a silver one, with a term.
  void member(std::size_t number, Day today) {
    Customer customer;
    customer.id = must(ids_.next<CustomerId>());
    customer.ref = "M-" + std::to_string(number);
    customer.shop_id = shop_;
    customer.since = days_before(today, 500);
    storage::customer_table().insert(connection_, &customer);
    storage::Filed filed;
    filed.customer_id = customer.id;
    filed.shop_id = shop_;
    filed.member = true;
    storage::filed_table().insert(connection_, &filed);
    const auto age = static_cast<std::int64_t>(number * 31 % 330);
    const SaleId first = sale(customer.id, days_before(today, 340 - age / 3));
    granted(customer.id, days_before(today, 340 - age / 3), "regular", "", std::nullopt, first);
    if (number % 5 == 0) {
      const Day from = days_before(today, 20 + age % 200);
      granted(customer.id, from, "silver", "regular", must(from.plus_days(364)), first);
    }
    for (std::int64_t lot = 1; lot < lots; ++lot)
      earned(customer.id, SaleId(), days_before(today, lot * 80), points_of_lot);
    sum(customer.id, today);
  }

  /// A receipt of one line with what it earns.
  SaleId sale(CustomerId customer, Day day) {
    Sale sale;
    sale.id = must(ids_.next<SaleId>());
    sale.customer_id = customer;
    sale.shop_id = shop_;
    sale.business_day = sale.posted = day;
    sale.receipt = std::to_string(sale.id.counter());
    sale.at = must(Instant::of_milliseconds(std::int64_t{day.number()} * 86'400'000));
    SaleLine& line = sale.lines.emplace_back();
    line.sku = "T-1";
    line.quantity = must(Quantity::of(1000));
    line.amount = Money::of(35'000, currency_);
    line.category = must(Word::parse("green_tea"));
    storage::sale_table().insert(connection_, &sale);
    earned(customer, sale.id, day, 350);
    return sale.id;
  }

  void reviewed(Day day, std::int64_t members) {
    storage::ReviewDay row;
    row.shop_id = shop_;
    row.day = day;
    row.policy = "tea";
    row.policy_version = 1;
    row.finished = true;
    row.customers = members;
    row.known = ids_.site() << id_counter_bits | ids_.made();
    storage::review_day_table().insert(connection_, &row);
  }
  void save() { ids_.save(connection_); }

 private:
  /// A card that was earned, with what it came of.
  void granted(CustomerId customer, Day day, const char* card, const char* before, std::optional<Day> until,
               SaleId sale) {
    event(CardDeed::eligible, customer, day, card, "", must(day.plus_days(30)), sale);
    event(CardDeed::granted, customer, day, card, before, until, sale);
  }
  void event(CardDeed deed, CustomerId customer, Day day, const char* card, const char* before,
             std::optional<Day> until, SaleId sale) {
    CardEvent event;
    event.id = must(ids_.next<CardEventId>());
    event.customer_id = customer;
    event.shop_id = shop_;
    event.day = day;
    event.deed = deed;
    event.card = must(Word::parse(card));
    if (*before != '\0') event.before = must(Word::parse(before));
    event.until = until;
    event.sale_id = sale;
    event.count = CardCount::receipt_amount;
    event.have = event.need = 30'000;
    event.policy = "tea";
    event.policy_version = 1;
    storage::card_event_table().insert(connection_, &event);
  }
  void earned(CustomerId customer, SaleId sale, Day day, std::int64_t points) {
    PointsEntry entry;
    entry.id = must(ids_.next<EntryId>());
    entry.customer_id = customer;
    entry.shop_id = shop_;
    entry.points = points;
    entry.posted = entry.counts_on = day;
    entry.sale_id = sale;
    entry.base = points * 100;
    entry.policy = "tea";
    entry.policy_version = 1;
    entry.rule = "MEM-9";
    entry.until = must(Day::of({day.date().year + 1, 12, 31}));
    storage::points_table().insert(connection_, &entry);
    storage::KeptLot lot;
    lot.customer_id = customer;
    lot.id = entry.id;
    lot.from = day;
    lot.until = entry.until;
    lot.points = lot.left = points;
    storage::lot_table().insert(connection_, &lot);
  }
  void sum(CustomerId customer, Day today) {
    storage::CustomerSum sum;
    sum.customer_id = customer;
    sum.first_day = days_before(today, 340);
    sum.last_day = days_before(today, 80);
    sum.purchase_lines = sum.receipts = 1;
    sum.gross = 35'000;
    sum.points = points_of_lot * (lots - 1) + 350;
    storage::sum_table().insert(connection_, &sum);
  }

  Connection& connection_;
  Currency currency_;
  clientele::IdSource ids_;
  ShopId shop_;
};

/// Does work with so many numbers at a time in a transaction.
template <class Work>
void write(const std::filesystem::path& file, std::size_t count, Work work) {
  auto store = must(storage::Store::open(url_of(file), {.migrations = storage::migrations()}));
  const Currency currency = must(Currency::parse("CNY"));
  for (std::size_t begin = 0; begin < count; begin += per_transaction)
    must(store->write([&](Connection& connection) -> Result<int> {
      Writer writer(connection, currency);
      work(connection, writer, begin, std::min(count, begin + per_transaction));
      writer.save();
      return 0;
    }));
}

}  // namespace

Members::Members(const Ground& ground, std::size_t size)
    : file_(ground.folder() / ("members" + std::to_string(size) + ".db")) {
  InitRequest request;
  request.policy = "tea";
  must(Clientele::init(url_of(file_), request));
  write(file_, size, [&](Connection&, Writer& writer, std::size_t begin, std::size_t end) {
    for (std::size_t number = begin; number < end; ++number) writer.member(number, reviewed());
    if (end == size) writer.reviewed(reviewed(), static_cast<std::int64_t>(size));
  });
}

void Members::trade(const std::filesystem::path& file, Day day) const {
  static const storage::Query members("SELECT id FROM customer");
  std::vector<std::int64_t> ids;
  write(file, 1, [&](Connection& connection, Writer& writer, std::size_t, std::size_t) {
    for (storage::Rows rows(connection, members); rows.next();) ids.push_back(rows.integer(0));
    for (std::size_t at = static_cast<std::size_t>(day.number()) % one_comes_in; at < ids.size(); at += one_comes_in)
      writer.sale(must(CustomerId::of(ids[at])), day);
  });
}

const Members& members_of(const Ground& ground, std::size_t size) {
  static std::map<std::size_t, Members> made;
  return made.try_emplace(size, ground, size).first->second;
}

}  // namespace shuke::bench
