# The types of the C face are compatible with the recorded ones: functions may be added, nothing may go or change.
if(NOT ABIDIFF)
  message("skipped: abidiff is not installed (abigail-tools)")
  return()
endif()
execute_process(COMMAND ${ABIDIFF} --no-added-syms ${RECORDED} ${FACE} OUTPUT_VARIABLE report RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${report}\nThe C face is not the recorded one. What was meant is recorded by scripts/abi; what "
    "programs built before would not survive needs another SHUKE_ABI_VERSION.")
endif()
