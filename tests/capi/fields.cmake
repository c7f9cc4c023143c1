# The committed field ids are those that the library tells.
execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE current RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} failed (${result})")
endif()
file(READ ${COMMITTED} committed)
if(NOT current STREQUAL committed)
  message(FATAL_ERROR "capi/include/shuke_fields.h is not what the library says of its records: run scripts/fields")
endif()
