/// \file
/// Databases with very many customers, to find somebody in.
#pragma once

#include "ground.hpp"

#include "shuke/model/customer.hpp"

#include <random>

namespace shuke::bench {

/// Somebody made up: the same seed gives the same people.
struct Person {
  std::string ref, name, phone, card, wechat;
};

/// Draws people: surnames by their weights and the characters of given names from the public lists of
/// `../shared/data/names` when they are there, else from a few of our own.
class People {
 public:
  explicit People(unsigned seed);
  /// The next one; `number` makes ref, card and WeChat name their own.
  Person next(std::size_t number);
  /// Whether the public lists were there.
  bool real_names() const { return real_names_; }

 private:
  std::string surname();
  std::string given_name();

  std::mt19937 dice_;
  std::vector<std::pair<std::string, std::uint32_t>> surnames_;  ///< with the sum of all weights up to theirs
  std::vector<std::string> characters_;                          ///< of given names, as often as they occur there
  bool real_names_ = false;
};

/// What somebody's enrolment asks for.
EnrolRequest enrolment_of(const Person& person);

/// A database of so many customers. Their rows are written through the library's tables and its index of terms, in the
/// order of the index at the end, because a million enrolments would take longer than all cases together; two in three
/// have bought before.
class Crowd {
 public:
  Crowd(const Ground& ground, std::size_t size);
  const std::filesystem::path& file() const { return file_; }
  /// Every n-th of them, some hundred.
  const std::vector<Person>& sample() const { return sample_; }

 private:
  std::filesystem::path file_;
  std::vector<Person> sample_;
};

}  // namespace shuke::bench
