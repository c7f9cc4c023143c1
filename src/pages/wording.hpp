/// \file
/// Records in the words of the page's reader: labels, words of the policy, days, amounts.
#pragma once

#include "schema/record_info.hpp"
#include "shuke/model/yearly_day.hpp"
#include "shuke/policy/words.hpp"
#include "shuke/texts/texts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace shuke::pages {

/// How a page is to be written.
struct PageOptions {
  Language language = Language::en;  ///< of all labels and sentences
  std::string shop;                  ///< the shop's name in the head; empty: none
  std::vector<Label> levels;         ///< of FileAnswer::spending, as far as the policy labels them (FIL-1)
  std::vector<Label> cycles;         ///< of FileAnswer::cycle (FIL-4)
  std::vector<Label> folders;        ///< of FileAnswer::folder, beside the categories of goods (FIL-2)
};

/// Says things in one language, with the labels of one policy. Borrows both its arguments.
class Wording {
 public:
  Wording(const Words& words, const PageOptions& options) : words_(&words), options_(&options) {}

  [[nodiscard]] Language language() const { return options_->language; }
  [[nodiscard]] const PageOptions& options() const { return *options_; }
  /// A message of the catalogues.
  [[nodiscard]] std::string say(std::string_view message, const std::vector<Argument>& arguments = {}) const;

  /// What a field of a record is called: the message `field.<record>.<field>`.
  [[nodiscard]] std::string label(std::string_view record, std::string_view field) const;
  /// What a field of a customer's file is called, whichever of its parts has it; `phone`, `wechat` and the like, which
  /// are found among identities, by their kind; the name itself where nothing is called so.
  [[nodiscard]] std::string file_field(std::string_view field) const;
  /// What a field of a record holds: a choice by the message `field.<record>.<field>.<choice>`, a word by its label,
  /// a yes or no by `field.<record>.<field>.yes` if there is such a message. Empty when it holds nothing, and for
  /// lists.
  [[nodiscard]] std::string value(const schema::RecordInfo& info, const schema::FieldInfo& field,
                                  const void* record) const;

  /// A word by its label in one of the lists of the policy's words (`categories`); the word itself where it has none.
  [[nodiscard]] std::string word(std::string_view list, const Word& word) const;
  /// The same for a list of our own.
  [[nodiscard]] std::string word(std::span<const Label> list, const Word& word) const;
  /// A folder: one of its own name, or a category of goods (FIL-2).
  [[nodiscard]] std::string folder(const Word& folder) const;

  /// `1987年闰六月初七（农历）`, `7th of leap month 6, 1987 (lunar)` (CUS-10).
  [[nodiscard]] std::string yearly(const YearlyDay& day) const;
  /// A day as everybody writes it, `2026-11-21`; empty when absent.
  [[nodiscard]] std::string day(const std::optional<Day>& day) const { return day ? day->text() : std::string(); }
  /// `¥12,680.00`, `-¥20.00`, `CHF 9.50`.
  [[nodiscard]] std::string money(Money money) const;
  /// The sign of a currency, or its code where it has none: `¥`.
  [[nodiscard]] std::string sign(Currency currency) const;
  /// How much of something: `2件`, `0.125 kg`.
  [[nodiscard]] std::string quantity(Quantity quantity, std::string_view unit) const;

 private:
  [[nodiscard]] std::string yes_or_no(const std::string& field, bool yes) const;
  [[nodiscard]] std::string label_of(const Label* label, const Word& word) const;
  [[nodiscard]] std::string listed(std::string_view message, int number) const;

  const Words* words_;
  const PageOptions* options_;
};

/// `12,680.00`: with commas between groups of three digits.
[[nodiscard]] std::string grouped(std::string_view decimal);
/// The same for a whole number.
[[nodiscard]] std::string grouped(std::int64_t number);

}  // namespace shuke::pages
