# SPDX-FileCopyrightText: Sockeye contributors
# SPDX-License-Identifier: MIT
#
# Fails on a public declaration without a doc comment, and on whatever else Doxygen warns of.
execute_process(COMMAND ${DOXYGEN} lib/doc/Doxyfile WORKING_DIRECTORY ${SOURCE_ROOT} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "Doxygen has warnings, see above")
endif()
