/// \file
#include "clientele/merging.hpp"

#include "clientele/cabinet.hpp"
#include "clientele/once.hpp"
#include "clientele/people.hpp"
#include "clientele/personal_days.hpp"
#include "clientele/sums.hpp"

#include <algorithm>
#include <set>

namespace shuke::clientele {

using storage::Connection;
using storage::Query;
using storage::Rows;

namespace {

Error lost_part() { return error(Code::damaged, "storage.orphan", {{"table", "customer_merge"}}); }

/// The file that this one was merged into; none when it stands alone, or others are part of it.
Result<CustomerId> merged_into(Connection& connection, CustomerId file) {
  static const Query query("SELECT merged_into FROM customer WHERE id = :customer");
  Rows rows(connection, query, file.number());
  if (!rows.next()) return lost_part();
  return CustomerId::of(rows.integer(0));
}

/// A file of a person, and the merge by which it is one; none for the file that is kept.
struct PartOf {
  CustomerId file;
  MergeId merge;
};

bool holds(std::span<const PartOf> parts, CustomerId file) {
  return std::any_of(parts.begin(), parts.end(), [&](const PartOf& part) { return part.file == file; });
}

/// The files that were merged into this very one and not parted from it, in order of those merges.
Result<std::vector<PartOf>> direct_parts(Connection& connection, CustomerId whole, std::int64_t before) {
  static const Query query("SELECT id, other_id, parted FROM customer_merge WHERE customer_id = :customer AND " +
                           counter_of("id") + " < :before ORDER BY " + counter_of("id"));
  std::vector<PartOf> parts;
  for (Rows rows(connection, query, whole.number(), before); rows.next();) {
    SHUKE_ASSIGN(merge, MergeId::of(rows.integer(0)));
    SHUKE_ASSIGN(file, CustomerId::of(rows.integer(1)));
    std::erase_if(parts, [file = file](const PartOf& part) { return part.file == file; });
    if (rows.integer(2) == 0) parts.push_back({file, merge});
  }
  return parts;
}

/// Adds the parts of a file, and theirs. Damaged rows may go round in circles: a file is added once.
Result<void> add_parts(Connection& connection, CustomerId whole, std::int64_t before, std::vector<PartOf>& all) {
  SHUKE_ASSIGN(parts, direct_parts(connection, whole, before));
  for (const PartOf& part : parts) {
    if (holds(all, part.file)) continue;
    all.push_back(part);
    SHUKE_TRY(add_parts(connection, part.file, before, all));
  }
  return {};
}

Result<std::vector<PartOf>> parts_of(Connection& connection, CustomerId whole, std::int64_t before) {
  std::vector<PartOf> all{{whole, MergeId()}};
  SHUKE_TRY(add_parts(connection, whole, before, all));
  return all;
}

Result<CustomerId> named_file(Connection& connection, const std::string& ref, std::string_view field) {
  SHUKE_ASSIGN(file, find_file(connection, ref));
  if (!file) return error(Code::unknown, "customer.unknown", {{"value", ref}}, field);
  return file;
}

/// What was answered to a request that led to this row.
Result<MergeAnswer> answer_of(Connection& connection, std::int64_t merge) {
  static const Query query("SELECT customer_id, other_id FROM customer_merge WHERE id = :id");
  Rows rows(connection, query, merge);
  if (!rows.next()) return lost_part();
  SHUKE_ASSIGN(customer, CustomerId::of(rows.integer(0)));
  SHUKE_ASSIGN(other, CustomerId::of(rows.integer(1)));
  SHUKE_ASSIGN(id, MergeId::of(merge));
  return MergeAnswer{customer, other, id};
}

/// The file to be merged into `whole`: all that the other's person has goes with it. Error: refused.
Result<CustomerId> joining(Connection& connection, CustomerId whole, CustomerId other, const MergeRequest& request) {
  SHUKE_ASSIGN(kept, whole_of(connection, other));
  if (kept == whole)
    return error(Code::refused, "merge.one_already", {{"customer", request.customer}, {"other", request.other}},
                 "other", "CUS-3");
  return kept;
}

/// The file to be parted from `whole`, into which it must have been merged itself. Error: refused.
Result<CustomerId> leaving(Connection& connection, CustomerId whole, CustomerId other, const MergeRequest& request) {
  SHUKE_ASSIGN(into, merged_into(connection, other));
  if (into != whole)
    return error(Code::refused, "merge.no_part", {{"customer", request.customer}, {"other", request.other}}, "other",
                 "CUS-3");
  return other;
}

Result<void> set_merged_into(Connection& connection, const House& house, CustomerId file, CustomerId whole) {
  Customer customer;
  const std::int64_t key = file.number();
  SHUKE_TRY(storage::customer_table().load(connection, std::span(&key, 1), &customer, house.context()));
  customer.merged_into = whole;
  storage::customer_table().update(connection, &customer);
  return {};
}

/// Writes the row down and what follows from it.
Result<void> write(Connection& connection, House& house, const OpenShop& shop, const MergeRequest& request,
                   Merge& row) {
  SHUKE_ASSIGN(ids, IdSource::open(connection));
  SHUKE_ASSIGN(id, ids.next<MergeId>());
  SHUKE_ASSIGN(associate, associate_of(connection, ids, shop, request.associate));
  row.id = id;
  row.associate_id = associate;
  SHUKE_TRY(set_merged_into(connection, house, row.other_id, row.parted ? CustomerId() : row.customer_id));
  storage::merge_table().insert(connection, &row);
  SHUKE_TRY(join_rows(connection, house, row));
  ids.save(connection);
  SHUKE_TRY(keep_days(connection, house, row.customer_id));
  return keep_days(connection, house, row.other_id);
}

/// Both deeds: they differ in which files they are about, and in what they say of them.
Result<MergeAnswer> say(Connection& connection, House& house, const MergeRequest& asked, bool parted) {
  SHUKE_ASSIGN(shop, house.shop(connection, asked.shop));
  MergeRequest request = asked;
  request.shop = shop->shop.ref;
  SHUKE_ASSIGN(day, shop->zone.business_day(*request.at, shop->shop.cut_over));
  SHUKE_ASSIGN(customer, named_file(connection, request.customer, "customer"));
  SHUKE_ASSIGN(other, named_file(connection, request.other, "other"));
  Once once(*shop, parted ? "part" : "merge", request.request, request);
  SHUKE_ASSIGN(before, once.before(connection));
  if (before) return answer_of(connection, *before);

  SHUKE_ASSIGN(whole, whole_of(connection, customer));
  SHUKE_ASSIGN(file, parted ? leaving(connection, whole, other, request) : joining(connection, whole, other, request));
  if (!parted) SHUKE_TRY(check_joined(connection, whole, file));
  Merge row{MergeId(), whole, file, parted, *request.at, day, shop->shop.id, AssociateId(), request.why};
  SHUKE_TRY(write(connection, house, *shop, request, row));
  once.note(connection, row.id.number());
  return MergeAnswer{row.customer_id, row.other_id, row.id};
}

}  // namespace

Result<CustomerId> whole_of(Connection& connection, CustomerId file) {
  std::set<CustomerId> passed;
  for (CustomerId whole = file; whole;) {
    SHUKE_ASSIGN(next, merged_into(connection, whole));
    if (!next) return whole;
    if (!passed.insert(whole).second) return lost_part();  // damaged rows go round in circles
    whole = next;
  }
  return CustomerId();
}

Result<std::vector<CustomerId>> files_of(Connection& connection, CustomerId whole, std::int64_t before) {
  SHUKE_ASSIGN(parts, parts_of(connection, whole, before));
  std::vector<CustomerId> files;
  for (const PartOf& part : parts) files.push_back(part.file);
  return files;
}

Result<Person> person(Connection& connection, const House& house, CustomerId whole) {
  SHUKE_ASSIGN(parts, parts_of(connection, whole, as_it_is));
  Person person;
  for (const PartOf& part : parts) {
    const std::int64_t key = part.file.number();
    Customer& file = person.files.emplace_back();
    SHUKE_ASSIGN(found, storage::customer_table().load(connection, std::span(&key, 1), &file, house.context()));
    if (!found) return lost_part();
    person.merged = std::max(person.merged, part.merge.counter());
  }
  return person;
}

Result<Customer> whole_file(Connection& connection, const House& house, CustomerId kept) {
  SHUKE_ASSIGN(of, person(connection, house, kept));
  return whole(of, house.context());
}

Result<void> validate(const MergeRequest& request, const schema::Context& context) {
  SHUKE_TRY(schema::check(schema::record_info<MergeRequest>(), &request, context));
  if (request.customer == request.other) return invalid("merge.with_itself", {}, "other", "CUS-3");
  return {};
}

Result<MergeAnswer> merge(Connection& connection, House& house, const MergeRequest& request) {
  return say(connection, house, request, false);
}

Result<MergeAnswer> part(Connection& connection, House& house, const MergeRequest& request) {
  return say(connection, house, request, true);
}

}  // namespace shuke::clientele
