/// \file
#include "clientele/person.hpp"

#include "schema/describe.hpp"

#include <algorithm>

namespace shuke::clientele {

namespace {

/// Fills what the profile leaves blank.
Result<void> fill_blanks(Customer& whole, const Customer& part, const schema::Context& context) {
  for (const schema::FieldInfo& field : schema::record_info<Customer>().fields) {
    const bool profile = field.has(schema::hard) || field.has(schema::soft);
    if (!profile || field.kind() == schema::Kind::list) continue;
    const bool told = field.get(&part) != field.initial;
    if (told && field.get(&whole) == field.initial) SHUKE_TRY(field.set(&whole, field.get(&part), context));
  }
  return {};
}

template <class Element>
void append(std::vector<Element>& all, const std::vector<Element>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

template <class Element>
void sort_by_id(std::vector<Element>& all) {
  std::stable_sort(all.begin(), all.end(),
                   [](const Element& one, const Element& other) { return one.id.counter() < other.id.counter(); });
}

void add_sizes(std::vector<GarmentSize>& sizes, const std::vector<GarmentSize>& more) {
  for (const GarmentSize& size : more)
    if (std::none_of(sizes.begin(), sizes.end(), [&](const GarmentSize& one) { return one.garment == size.garment; }))
      sizes.push_back(size);
}

void register_with(Customer& whole, const Customer& part) {
  if (part.standing != Standing::registered) return;
  whole.standing = Standing::registered;
  if (!whole.registered) whole.registered = part.registered;
}

}  // namespace

Result<Customer> whole(const Person& person, const schema::Context& context) {
  Customer all = person.files.front();
  for (std::size_t i = 1; i < person.files.size(); ++i) {
    const Customer& part = person.files[i];
    SHUKE_TRY(fill_blanks(all, part, context));
    register_with(all, part);
    append(all.identities, part.identities);
    append(all.consents, part.consents);
    append(all.family, part.family);
    append(all.gifts, part.gifts);
    add_sizes(all.sizes, part.sizes);
  }
  sort_by_id(all.identities);
  sort_by_id(all.consents);
  return all;
}

}  // namespace shuke::clientele
