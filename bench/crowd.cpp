/// \file
#include "crowd.hpp"

#include "bare.hpp"
#include "clientele/finding_index.hpp"
#include "storage/tables.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>

namespace shuke::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t sampled = 500;
constexpr std::size_t per_transaction = 20'000;

fs::path list_of_names(const char* name) { return fs::path(SHUKE_SOURCE_DIR) / "../shared/data/names" / name; }

/// The first character of a text in UTF-8.
std::string first_character(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
  return std::string(text.substr(0, size));
}

/// Calls `each` with the two cells of every line but the first.
template <class Each>
bool read_list(const fs::path& path, Each each) {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line)) return false;
  while (std::getline(file, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::size_t comma = line.find(',');
    if (comma != line.npos) each(line.substr(0, comma), line.substr(comma + 1));
  }
  return true;
}

std::string padded(std::size_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  return std::string(digits > text.size() ? digits - text.size() : 0, '0') + text;
}

}  // namespace

People::People(unsigned seed) : dice_(seed) {
  std::uint32_t sum = 0;
  real_names_ =
      read_list(list_of_names("family_names_wainshine.csv"), [&](std::string name, const std::string& weight) {
        surnames_.emplace_back(std::move(name), sum += static_cast<std::uint32_t>(std::stoul(weight)));
      });
  real_names_ = read_list(list_of_names("generated_full_names_wainshine.csv"),
                          [&](const std::string&, std::string_view name) {
                            name.remove_prefix(first_character(name).size());
                            for (; !name.empty(); name.remove_prefix(characters_.back().size()))
                              characters_.push_back(first_character(name));
                          }) &&
                real_names_;
  if (real_names_) return;
  surnames_ = {{"王", 10}, {"李", 20}, {"张", 29}, {"林", 34}, {"周", 38}, {"欧阳", 39}};
  characters_ = {"夏", "秀", "英", "娜", "敏", "静", "晓", "晨", "雨", "萱", "子", "涵", "梦", "洁", "婷", "燕"};
}

std::string People::surname() {
  const std::uint32_t at = static_cast<std::uint32_t>(dice_()) % surnames_.back().second;
  return std::upper_bound(surnames_.begin(), surnames_.end(), at,
                          [](std::uint32_t value, const auto& one) { return value < one.second; })
      ->first;
}

std::string People::given_name() {
  const auto character = [&] { return characters_[dice_() % characters_.size()]; };
  const std::string first = character();
  return dice_() % 4 == 0 ? first : first + character();
}

Person People::next(std::size_t number) {
  Person person;
  person.ref = "V-" + padded(number, 7);
  person.name = surname();
  person.name += given_name();
  person.phone = "1" + std::to_string(30 + dice_() % 70) + padded(number * 7919 % 100'000'000, 8);
  person.card = "VIP" + padded(number * 104'729 % 100'000'000, 8);
  person.wechat = "wx_" + std::to_string(dice_() % 1'000'000) + "_" + std::to_string(number);
  return person;
}

EnrolRequest enrolment_of(const Person& person) {
  EnrolRequest request;
  request.ref = person.ref;
  request.hard.name = person.name;
  request.phone = must(Phone::parse(person.phone));
  request.card = person.card;
  request.wechat = person.wechat;
  request.consent_service = must(Day::parse("2026-01-05"));
  return request;
}

namespace {

/// A row of the index, to be sorted by what it is found by.
struct IndexRow {
  clientele::IndexTerm term;
  std::int64_t month = 0, customer = 0;
  friend bool operator<(const IndexRow& a, const IndexRow& b) {
    return std::tie(a.term.kind, a.term.text, a.month, a.customer, a.term.reading) <
           std::tie(b.term.kind, b.term.text, b.month, b.customer, b.term.reading);
  }
};

/// Writes customers, and keeps what they are found by for later.
class Writer {
 public:
  explicit Writer(storage::Connection& connection)
      : connection_(connection), ids_(must(clientele::IdSource::open(connection))) {
    storage::Query shop("SELECT id FROM shop");
    storage::Rows rows(connection, shop);
    rows.next();
    shop_ = must(ShopId::of(rows.integer(0)));
  }

  void write(const Person& person, std::size_t number, std::vector<IndexRow>& index) {
    Customer customer = file_of(person);
    storage::customer_table().insert(connection_, &customer);
    storage::CustomerSum sum = sum_of(customer.id, number);
    if (sum.last_day) storage::sum_table().insert(connection_, &sum);
    for (clientele::IndexTerm& term : clientele::index_terms(customer))
      index.push_back({std::move(term), clientele::month_of(sum.last_day), customer.id.number()});
  }
  void save() { ids_.save(connection_); }

 private:
  Customer file_of(const Person& person) {
    Customer customer;
    customer.id = must(ids_.next<CustomerId>());
    customer.ref = person.ref;
    customer.standing = Standing::registered;
    customer.shop_id = shop_;
    customer.since = first_;
    customer.registered = first_;
    customer.hard.name = person.name;
    add(customer, IdentityKind::phone, person.phone);
    add(customer, IdentityKind::card, person.card);
    add(customer, IdentityKind::wechat, person.wechat);
    Consent& consent = customer.consents.emplace_back();
    consent.id = must(ids_.next<ConsentId>());
    consent.day = first_;
    return customer;
  }
  void add(Customer& customer, IdentityKind kind, const std::string& value) {
    Identity& identity = customer.identities.emplace_back();
    identity.id = must(ids_.next<IdentityId>());
    identity.kind = kind;
    identity.value = value;
    identity.from = first_;
  }
  storage::CustomerSum sum_of(CustomerId customer, std::size_t number) const {
    storage::CustomerSum sum;
    sum.customer_id = customer;
    if (number % 3 == 0) return sum;
    sum.first_day = first_;
    sum.last_day = must(first_.plus_days(static_cast<int>(number * 31 % 1000)));
    sum.purchase_lines = sum.receipts = 1;
    sum.gross = 10'000;
    return sum;
  }

  storage::Connection& connection_;
  clientele::IdSource ids_;
  ShopId shop_;
  Day first_ = must(Day::parse("2023-01-05"));
};

void write_index(const fs::path& file, std::vector<IndexRow>& index) {
  std::sort(index.begin(), index.end());
  BareDatabase database(file, "");
  database.prepare("BEGIN IMMEDIATE").run();
  BareStatement insert =
      database.prepare("INSERT INTO find_term (kind, term, recent, customer_id, reading) VALUES (?, ?, ?, ?, ?)");
  for (const IndexRow& row : index) {
    insert.bind(1, row.term.kind);
    insert.bind(2, std::string_view(row.term.text));
    insert.bind(3, row.month);
    insert.bind(4, row.customer);
    insert.bind(5, std::string_view(row.term.reading));
    insert.run();
  }
  database.prepare("COMMIT").run();
}

}  // namespace

Crowd::Crowd(const Ground& ground, std::size_t size) : file_(ground.empty("crowd" + std::to_string(size) + ".db")) {
  People people(20'260'101);
  std::vector<IndexRow> index;
  auto store = must(storage::Store::open(url_of(file_), {.migrations = storage::migrations()}));
  for (std::size_t written = 0; written < size;) {
    must(store->write([&](storage::Connection& connection) -> Result<int> {
      Writer writer(connection);
      for (const std::size_t end = std::min(size, written + per_transaction); written < end; ++written) {
        const Person person = people.next(written);
        writer.write(person, written, index);
        if (written % std::max<std::size_t>(size / sampled, 1) == 0) sample_.push_back(person);
      }
      writer.save();
      return 0;
    }));
  }
  store.reset();
  write_index(file_, index);
}

}  // namespace shuke::bench
