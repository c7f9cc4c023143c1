/// \file
#include "recording.hpp"

#include "shuke/model/ids.hpp"
#include "storage/tables.hpp"

#include <cstring>
#include <map>
#include <optional>

namespace shuke::bench {

namespace {

/// A table whose rows are recorded, and how to find those that belong to one sale.
struct Source {
  const storage::Table* table;
  std::string where;  ///< parameters: the customer, the sale
};

std::string columns_of(const storage::Table& table) {
  std::string list;
  for (const std::string& column : table.columns())
    list += (list.empty() ? "\"" : ", \"") + std::string(table.name()) + "\".\"" + column + '"';
  return list;
}

const storage::Table& child(const storage::Table& table, std::string_view name) {
  for (const storage::Table& one : table.children())
    if (one.name() == name) return one;
  throw std::logic_error("no such table");
}

/// In the order of writing; the first is for customers, who are found by their id.
const std::vector<Source>& sources() {
  static const std::string of_sale = " WHERE customer_id = ? AND sale_id = ?";
  static const storage::Table& line = child(storage::sale_table(), "sale_line");
  static const std::vector<Source> all = {
      {&storage::customer_table(), " FROM customer WHERE id = ?"},
      {&storage::sale_table(), " FROM sale WHERE customer_id = ? AND id = ?"},
      {&line, " FROM sale_line" + of_sale},
      {&child(line, "return_match"), " FROM return_match" + of_sale},
      {&child(storage::sale_table(), "tender"), " FROM tender" + of_sale},
      {&storage::receipt_table(),
       " FROM sale JOIN receipt ON receipt.shop_id = sale.shop_id AND receipt.receipt = sale.receipt AND "
       "receipt.business_day = sale.business_day AND receipt.till = coalesce(sale.till, '') "
       "WHERE sale.customer_id = ? AND sale.id = ?"},
      {&storage::points_table(), " FROM points_entry" + of_sale + " ORDER BY id"},
      // Of sums only the last ones are known: each sale writes those over the row, as many bytes as the right ones.
      {&storage::sum_table(), " FROM customer_sum WHERE customer_id = ? AND ? > 0"}};
  return all;
}

template <class Number>
void put(std::string& bytes, Number number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

template <class Number>
Number take(std::string_view& bytes) {
  Number number{};
  std::memcpy(&number, bytes.data(), sizeof number);
  bytes.remove_prefix(sizeof number);
  return number;
}

void pack(const BareStatement& row, std::size_t source, const std::vector<bool>& is_text, std::string& bytes) {
  put(bytes, static_cast<char>(source));
  for (int column = 0; column < row.columns(); ++column) {
    if (row.is_null(column)) {
      put(bytes, '0');
    } else if (is_text[static_cast<std::size_t>(column)]) {
      put(bytes, 't');
      put(bytes, static_cast<std::uint32_t>(row.text(column).size()));
      bytes += row.text(column);
    } else {
      put(bytes, 'i');
      put(bytes, row.integer(column));
    }
  }
}

/// Which columns of a table are text; keys of a parent, positions and the seal are not.
std::vector<bool> text_columns(const storage::Table& table) {
  std::vector<bool> is_text;
  for (const std::string& column : table.columns()) {
    const schema::FieldInfo* field = table.record().find(column);
    is_text.push_back(field != nullptr && (field->kind() == schema::Kind::text || field->kind() == schema::Kind::word));
  }
  return is_text;
}

/// Reads what belongs to one sale after the other.
class Reader {
 public:
  explicit Reader(BareDatabase& database) {
    for (const Source& source : sources()) {
      selects_.push_back(database.prepare("SELECT " + columns_of(*source.table) + source.where));
      is_text_.push_back(text_columns(*source.table));
    }
  }

  void customer(std::int64_t id, Batch& batch) {
    selects_[0].bind(1, id);
    read(0, batch);
  }

  void sale(std::int64_t customer, std::int64_t id, Batch& batch) {
    for (std::size_t source = 1; source < selects_.size(); ++source) {
      selects_[source].bind(1, customer);
      selects_[source].bind(2, id);
      read(source, batch);
    }
  }

 private:
  void read(std::size_t source, Batch& batch) {
    while (selects_[source].step()) pack(selects_[source], source, is_text_[source], batch.rows);
  }

  std::vector<BareStatement> selects_;
  std::vector<std::vector<bool>> is_text_;
};

constexpr std::int64_t counter_mask = (std::int64_t{1} << id_counter_bits) - 1;

/// Ids of a table in the order in which they were made, those after a counter.
struct MadeId {
  std::int64_t counter, id, customer;
};
std::deque<MadeId> made_ids(BareDatabase& database, const std::string& columns, std::int64_t after) {
  const std::string counter = "id & " + std::to_string(counter_mask);
  BareStatement select =
      database.prepare("SELECT " + counter + ", " + columns + " WHERE " + counter + " > ? ORDER BY 1");
  select.bind(1, after);
  std::deque<MadeId> ids;
  while (select.step()) ids.push_back({select.integer(0), select.integer(1), select.integer(2)});
  return ids;
}

std::string insert_of(const storage::Table& table) {
  std::string columns, marks;
  for (const std::string& column : table.columns()) {
    columns += (columns.empty() ? "\"" : ", \"") + column + '"';
    marks += marks.empty() ? "?" : ", ?";
  }
  const bool is_written_over = &table == &storage::sum_table();
  return std::string(is_written_over ? "REPLACE" : "INSERT") + " INTO " + std::string(table.name()) + " (" + columns +
         ") VALUES (" + marks + ")";
}

void bind_cell(BareStatement& statement, int parameter, std::string_view& bytes) {
  switch (take<char>(bytes)) {
    case 'i':
      return statement.bind(parameter, take<std::int64_t>(bytes));
    case 't': {
      const std::size_t size = take<std::uint32_t>(bytes);
      statement.bind(parameter, bytes.substr(0, size));
      return bytes.remove_prefix(size);
    }
    default:
      return statement.bind_null(parameter);
  }
}

}  // namespace

Recording Recording::read(const std::filesystem::path& file, std::int64_t after, std::int64_t sales_per_batch) {
  BareDatabase database(file, "");
  Reader reader(database);
  Recording recording;
  std::deque<MadeId> customers = made_ids(database, "id, id FROM customer", after);
  const std::deque<MadeId> sales = made_ids(database, "id, customer_id FROM sale", after);
  BareStatement site = database.prepare("SELECT counter, seal FROM site");
  site.step();
  const std::int64_t last = site.integer(0);
  recording.site_seal_ = site.integer(1);
  for (std::size_t i = 0; i < sales.size(); ++i) {
    if (static_cast<std::int64_t>(i) % sales_per_batch == 0) recording.batches_.emplace_back();
    Batch& batch = recording.batches_.back();
    for (; !customers.empty() && customers.front().counter < sales[i].counter; customers.pop_front())
      reader.customer(customers.front().id, batch);
    reader.sale(sales[i].customer, sales[i].id, batch);
    batch.counter = i + 1 < sales.size() ? sales[i + 1].counter - 1 : last;
  }
  return recording;
}

BareWriter::BareWriter(BareDatabase& database, const Recording& recording)
    : recording_(recording),
      begin_(database.prepare("BEGIN IMMEDIATE")),
      commit_(database.prepare("COMMIT")),
      site_(database.prepare("UPDATE site SET counter = ?, seal = ? WHERE one = 1")) {
  for (const Source& source : sources()) inserts_.push_back(database.prepare(insert_of(*source.table)));
}

void BareWriter::write(const Batch& batch) {
  begin_.run();
  for (std::string_view bytes = batch.rows; !bytes.empty();) {
    const auto source = static_cast<std::size_t>(take<char>(bytes));
    BareStatement& insert = inserts_[source];
    const int columns = static_cast<int>(sources()[source].table->columns().size());
    for (int parameter = 1; parameter <= columns; ++parameter) bind_cell(insert, parameter, bytes);
    insert.run();
  }
  site_.bind(1, batch.counter);
  site_.bind(2, recording_.site_seal());
  site_.run();
  commit_.run();
}

bool same_rows(const std::filesystem::path& one, const std::filesystem::path& other) {
  BareDatabase first(one, ""), second(other, "");
  const auto differs = [&](const storage::Table& table) {
    const std::string sql = "SELECT count(*), coalesce(sum(seal % 1000000007), 0) FROM " + std::string(table.name());
    BareStatement a = first.prepare(sql), b = second.prepare(sql);
    a.step();
    b.step();
    return a.integer(0) != b.integer(0) || a.integer(1) != b.integer(1);
  };
  if (differs(storage::site_table())) return false;
  for (const Source& source : sources())
    if (differs(*source.table)) return false;
  return true;
}

}  // namespace shuke::bench
