# A committed page is what the library says of policy documents.
execute_process(COMMAND ${PROGRAM} ${WHAT} OUTPUT_VARIABLE current RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} failed (${result})")
endif()
file(READ ${COMMITTED} committed)
if(NOT "${current}" STREQUAL "${committed}")
  message(FATAL_ERROR "${COMMITTED} is not what the library says of policy documents: run scripts/reference")
endif()
