# The committed table of readings is the one that scripts/readings makes of the data; skipped where there are no data.
add_test(NAME Readings.are_what_the_data_say
  COMMAND ${CMAKE_COMMAND} -E env PYTHONDONTWRITEBYTECODE=1
    /usr/bin/python3 ${CMAKE_SOURCE_DIR}/scripts/readings --check)
set_tests_properties(Readings.are_what_the_data_say PROPERTIES TIMEOUT 60 SKIP_REGULAR_EXPRESSION "^skipped: ")
