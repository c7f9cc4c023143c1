# Runs COMMAND in the folder FOLDER, made anew.
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
execute_process(COMMAND ${COMMAND} WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "failed (${result}): ${COMMAND}")
endif()
file(REMOVE_RECURSE ${FOLDER})
