#include "commands.hpp"

#include <array>

namespace shuke::tools {

std::span<const Command* const> commands() {
  static const std::array all{&init_command,
                              &site_command,
                              &enrol_command,
                              &import_sales_command,
                              &import_customers_command,
                              &export_customers_command,
                              &quote_command,
                              &sell_command,
                              &take_back_command,
                              &exchange_command,
                              &void_command,
                              &claim_command,
                              &order_add_command,
                              &order_step_command,
                              &order_list_command,
                              &visit_add_command,
                              &visit_list_command,
                              &roster_associate_command,
                              &roster_open_command,
                              &roster_shift_command,
                              &roster_assign_command,
                              &roster_show_command,
                              &wishes_set_command,
                              &wishes_show_command,
                              &campaign_add_command,
                              &campaign_guest_command,
                              &campaign_list_command,
                              &campaign_guests_command,
                              &promise_add_command,
                              &promise_step_command,
                              &promise_list_command,
                              &complaint_add_command,
                              &complaint_step_command,
                              &complaint_list_command,
                              &feedback_add_command,
                              &feedback_step_command,
                              &feedback_list_command,
                              &handover_command,
                              &agenda_command,
                              &visitor_command,
                              &plan_command,
                              &due_command,
                              &follow_ups_command,
                              &begin_command,
                              &give_back_command,
                              &record_command,
                              &contacts_command,
                              &find_customers_command,
                              &customer_show_command,
                              &customer_cards_command,
                              &customer_change_command,
                              &customer_undo_command,
                              &customer_history_command,
                              &customer_identify_command,
                              &customer_unidentify_command,
                              &customer_consent_command,
                              &customer_merge_command,
                              &customer_part_command,
                              &duplicates_command,
                              &refile_command,
                              &card_command,
                              &cards_command,
                              &card_events_command,
                              &review_command,
                              &points_command,
                              &explain_command,
                              &deviations_command,
                              &ledger_command,
                              &adjust_command,
                              &opening_command,
                              &overview_command,
                              &verify_command,
                              &hours_command,
                              &lunar_command,
                              &solar_command,
                              &yearly_command,
                              &day_command,
                              &calendar_import_command,
                              &policy_show_command,
                              &policy_check_command,
                              &policy_diff_command,
                              &policy_add_command,
                              &policy_history_command,
                              &policy_schema_command,
                              &policy_reference_command,
                              &batch_command,
                              &version_command};
  return all;
}

const Command* find_command(std::string_view name) {
  for (const Command* command : commands())
    if (command->name == name) return command;
  return nullptr;
}

bool is_in_group(const Command& command) { return command.name.find(' ') != command.name.npos; }

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

std::string_view last_word(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

std::vector<std::string_view> names_of_program() {
  std::vector<std::string_view> names;
  for (const Command* command : commands())
    if (names.empty() || names.back() != first_word(command->name)) names.push_back(first_word(command->name));
  return names;
}

std::vector<std::string_view> names_of_group(std::string_view group) {
  std::vector<std::string_view> names;
  for (const Command* command : commands())
    if (is_in_group(*command) && first_word(command->name) == group) names.push_back(command->name);
  return names;
}

}  // namespace shuke::tools
