/// \file
#include "clientele/persons.hpp"

#include "clientele/id_list.hpp"

#include <deque>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;
using storage::Table;

namespace {

Error orphan(std::string_view table) { return error(Code::damaged, "storage.orphan", {{"table", std::string(table)}}); }

/// SQL about `file (id)`: the wanted files, and all that are part of them.
std::string of_files(const std::string& select) {
  return "WITH RECURSIVE " + std::string(wanted_ids) +
         ", file (id) AS (SELECT id FROM wanted UNION SELECT customer.id FROM file JOIN customer ON "
         "customer.merged_into = file.id WHERE customer.merged_into > 0) " +
         select;
}

std::string columns_of(const Table& table) {
  std::string names;
  for (const std::string& name : table.columns()) names += (names.empty() ? "\"" : ", \"") + name + '"';
  return names;
}

/// A list of a file, and the rows of its elements.
struct ListQuery {
  ListQuery(std::string_view name, const Table& of)
      : list(storage::customer_table().record().find(name)),
        table(&of),
        query(of_files("SELECT " + columns_of(of) + " FROM " + std::string(of.name()) +
                       " WHERE customer_id IN (SELECT id FROM file) ORDER BY " + of.key_columns().front() + ", " +
                       of.key_columns().back())) {}
  const schema::FieldInfo* list;
  const Table* table;
  Query query;
};

const std::deque<ListQuery>& list_queries() {
  static const std::deque<ListQuery> all = [] {
    constexpr std::pair<std::string_view, std::string_view> lists[] = {{"identity", "identities"},
                                                                       {"consent", "consents"},
                                                                       {"family_member", "family"},
                                                                       {"garment_size", "sizes"},
                                                                       {"gift_given", "gifts"}};
    std::deque<ListQuery> queries;
    for (const Table& table : storage::customer_table().children())
      for (const auto& [name, list] : lists)
        if (table.name() == name) queries.emplace_back(list, table);
    return queries;
  }();
  return all;
}

/// A file that was merged into another, and by which merge.
struct Joined {
  CustomerId file;
  std::int64_t merge = 0;  ///< its counter
};

/// Reads the persons of a list.
class Gathering {
 public:
  Gathering(Connection& connection, const House& house, std::span<const CustomerId> wholes)
      : connection_(connection), house_(house), wholes_(wholes), ids_(list_of(wholes)) {}

  Result<void> add_to(std::vector<Person>& all) {
    SHUKE_TRY(read_files());
    SHUKE_TRY(read_merges());
    for (const ListQuery& one : list_queries()) SHUKE_TRY(read_list(one));
    for (const CustomerId whole : wholes_) {
      Person& person = all.emplace_back();
      SHUKE_TRY(put(person, {whole, 0}));
    }
    return {};
  }

 private:
  Result<void> read_files() {
    static const Query query(of_files("SELECT " + columns_of(storage::customer_table()) +
                                      " FROM customer WHERE id IN (SELECT id FROM file)"));
    Rows rows(connection_, query, std::string_view(ids_));
    while (rows.next()) {
      Customer file;
      SHUKE_TRY(storage::customer_table().read_row(rows.statement(), &file, house_.context()));
      const CustomerId id = file.id;
      files_.emplace(id, std::move(file));
    }
    return {};
  }

  /// Which files are part of which, in order of the merges that hold.
  Result<void> read_merges() {
    static const Query query(
        of_files("SELECT customer_id, other_id, parted, " + counter_of("customer_merge.id") +
                 " AS counter FROM customer_merge WHERE customer_id IN (SELECT id FROM file) ORDER BY counter"));
    Rows rows(connection_, query, std::string_view(ids_));
    while (rows.next()) {
      SHUKE_ASSIGN(whole, CustomerId::of(rows.integer(0)));
      SHUKE_ASSIGN(file, CustomerId::of(rows.integer(1)));
      std::vector<Joined>& parts = parts_[whole];
      std::erase_if(parts, [file = file](const Joined& one) { return one.file == file; });
      if (rows.integer(2) == 0) parts.push_back({file, rows.integer(3)});
    }
    return {};
  }

  Result<void> read_list(const ListQuery& one) {
    Rows rows(connection_, one.query, std::string_view(ids_));
    while (rows.next()) {
      SHUKE_ASSIGN(id, CustomerId::of(rows.integer(0)));
      const auto file = files_.find(id);
      if (file == files_.end() || rows.integer(1) != static_cast<std::int64_t>(one.list->size(&file->second)) + 1)
        return orphan(one.table->name());
      void* element = one.list->type->append(one.list->in(&file->second));
      SHUKE_TRY(one.table->read_row(rows.statement(), element, house_.context()));
    }
    return {};
  }

  /// A file, then its parts and theirs. A file is taken once: damaged rows may go round in circles.
  Result<void> put(Person& person, const Joined& joined) {
    const auto found = files_.find(joined.file);
    if (found == files_.end()) return orphan("customer_merge");
    person.files.push_back(std::move(found->second));
    files_.erase(found);
    person.merged = std::max(person.merged, joined.merge);
    for (const Joined& part : parts_[joined.file]) SHUKE_TRY(put(person, part));
    return {};
  }

  Connection& connection_;
  const House& house_;
  std::span<const CustomerId> wholes_;
  std::string ids_;
  std::map<CustomerId, Customer> files_;
  std::map<CustomerId, std::vector<Joined>> parts_;
};

}  // namespace

Result<std::vector<Person>> persons(Connection& connection, const House& house, std::span<const CustomerId> wholes) {
  std::vector<Person> all;
  all.reserve(wholes.size());
  SHUKE_TRY(Gathering(connection, house, wholes).add_to(all));
  return all;
}

Result<std::map<CustomerId, CustomerId>> kept_files(Connection& connection, std::span<const CustomerId> files) {
  // `UNION` ends where damaged rows go round in circles.
  static const Query query("WITH RECURSIVE " + std::string(wanted_ids) +
                           ", up (file, whole, part_of) AS (SELECT id, id, merged_into FROM customer WHERE id IN "
                           "(SELECT id FROM wanted) UNION SELECT up.file, customer.id, customer.merged_into FROM up "
                           "JOIN customer ON customer.id = up.part_of WHERE up.part_of > 0) "
                           "SELECT file, whole FROM up WHERE part_of = 0");
  std::map<CustomerId, CustomerId> kept;
  for (Rows rows(connection, query, std::string_view(list_of(files))); rows.next();) {
    SHUKE_ASSIGN(file, CustomerId::of(rows.integer(0)));
    SHUKE_ASSIGN(whole, CustomerId::of(rows.integer(1)));
    kept[file] = whole;
  }
  return kept;
}

Result<std::vector<CustomerId>> wholes_of(Connection& connection, std::span<const CustomerId> files) {
  SHUKE_ASSIGN(kept, kept_files(connection, files));
  std::vector<CustomerId> wholes;
  for (const CustomerId file : files) {
    const auto whole = kept.find(file);
    if (whole == kept.end()) return orphan("customer_merge");
    wholes.push_back(whole->second);
  }
  return wholes;
}

}  // namespace shuke::clientele
