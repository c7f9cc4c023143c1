/// \file
/// The commands that there are. Each stands in a file of its own, next to its kin.
#pragma once

#include "command.hpp"

#include <span>

namespace shuke::tools {

extern const Command init_command, site_command, version_command;     // database.cpp
extern const Command enrol_command, sell_command, take_back_command;  // deeds.cpp
extern const Command exchange_command, void_command, claim_command;   // receipts.cpp
extern const Command find_customers_command, customer_change_command, customer_undo_command, customer_history_command,
    customer_identify_command, customer_unidentify_command, customer_consent_command, customer_merge_command,
    customer_part_command;                                                             // customers.cpp
extern const Command customer_show_command;                                            // customer_file.cpp
extern const Command customer_cards_command;                                           // customer_cards.cpp
extern const Command points_command, ledger_command, adjust_command, opening_command;  // points.cpp
extern const Command verify_command;                                                   // questions.cpp
extern const Command explain_command;                                                  // explain.cpp
extern const Command refile_command;                                                   // filing.cpp
extern const Command import_sales_command;                                             // import.cpp
extern const Command import_customers_command;                                         // import_customers.cpp
extern const Command export_customers_command, duplicates_command;                     // lists.cpp
extern const Command agenda_command, visitor_command;                                  // serving.cpp
extern const Command quote_command, deviations_command;                                // quote.cpp
extern const Command overview_command;                                                 // overview.cpp
extern const Command batch_command;                                                    // batch.cpp
extern const Command lunar_command, solar_command, yearly_command;                     // calendar.cpp
extern const Command day_command, calendar_import_command;                             // calendar.cpp
extern const Command hours_command;                                                    // hours.cpp
extern const Command order_add_command, order_step_command, order_list_command;        // orders.cpp
extern const Command visit_add_command, visit_list_command;                            // orders.cpp
extern const Command roster_associate_command, roster_open_command, roster_shift_command, roster_assign_command,
    roster_show_command;                                       // registers.cpp
extern const Command wishes_set_command, wishes_show_command;  // registers.cpp
extern const Command campaign_add_command, campaign_guest_command, campaign_list_command,
    campaign_guests_command;                                                                 // registers.cpp
extern const Command promise_add_command, promise_step_command, promise_list_command;        // registers.cpp
extern const Command complaint_add_command, complaint_step_command, complaint_list_command;  // registers.cpp
extern const Command feedback_add_command, feedback_step_command, feedback_list_command;     // registers.cpp
extern const Command handover_command;                                                       // handover.cpp
extern const Command card_command, cards_command, review_command;                            // cards.cpp
extern const Command card_events_command;                                                    // cards.cpp
extern const Command plan_command, follow_ups_command;                                       // follow_ups.cpp
extern const Command due_command;                                                            // due.cpp
extern const Command begin_command, give_back_command, record_command;                       // contacts.cpp
extern const Command contacts_command;                                                       // contacts.cpp
extern const Command policy_show_command, policy_check_command, policy_diff_command, policy_add_command,
    policy_history_command, policy_schema_command, policy_reference_command;  // policies.cpp

/// All of them, in the order in which a shop meets them.
std::span<const Command* const> commands();

/// Null when there is none.
const Command* find_command(std::string_view name);

/// A command in a group has two words: the group's and its own.
bool is_in_group(const Command& command);
/// `calendar` of `calendar lunar`; of a single word that word.
std::string_view first_word(std::string_view name);
/// `lunar` of `calendar lunar`; of a single word that word.
std::string_view last_word(std::string_view name);

/// Commands that stand alone and groups, in order.
std::vector<std::string_view> names_of_program();
/// The commands of a group by their whole names, in order; none when there is no such group.
std::vector<std::string_view> names_of_group(std::string_view group);

}  // namespace shuke::tools
