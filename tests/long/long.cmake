# Programs that run the tool as a shop does, in Python: each test is a method of a class. They take real data from
# ../shared/data when it is there, and are skipped with a clear word when what they need is not.
function(long_test program test seconds)
  string(REGEX REPLACE "\\.test_" "." name "Long.${test}")
  add_test(NAME ${name}
    COMMAND ${CMAKE_COMMAND} -E env SHUKE_TOOL=$<TARGET_FILE:shuke_tool> PYTHONDONTWRITEBYTECODE=1
      /usr/bin/python3 ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/${program} ${test})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${seconds} SKIP_REGULAR_EXPRESSION "OK \\(skipped=")
endfunction()

foreach(test a_full_disk_keeps_whole_batches_and_more_room_completes_them a_disk_that_is_full_already_changes_nothing
    rejects_on_a_full_disk_are_refused_first a_folder_without_write_permission a_lock_held_by_another_program a_newer_file
    a_file_that_is_no_database somebody_elses_database rejects_that_would_overwrite_the_database
    rejects_that_would_overwrite_what_comes_in a_folder_and_a_missing_file)
  long_test(mishaps.py Mishaps.test_${test} 120)
endforeach()

# What takes its time runs once, in the plain build: under sanitizers it would take many times as long.
if(NOT SHUKE_SANITIZE AND NOT SHUKE_COVERAGE)
  long_test(kills.py Kills.test_made_up_history 300)
  long_test(kills.py Kills.test_made_up_customers 300)
  long_test(plan_kills.py PlanKills.test_killed_half_way_and_made_again 300)
  long_test(rebuild.py Rebuild.test_of_a_large_file 300)
  long_test(online_retail.py OnlineRetail.test_every_customers_figures_and_points 300)
  long_test(complete_journey.py CompleteJourney.test_figures_and_whole_receipts_rejected 300)
endif()
