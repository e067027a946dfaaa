# Completes `solver`. In ~/.bashrc:  source <(solver completion bash)
_solver_completion() {
    local line word part paths
    COMPREPLY=()
    part="${COMP_LINE:0:COMP_POINT}"
    word="${part##* }"
    local -a lines
    mapfile -t lines < <(_SOLVER_COMPLETE="$part" "$1" 2>/dev/null)
    for line in "${lines[@]}"; do
        if [[ "$line" == "<paths>" ]]; then paths=yes; else COMPREPLY+=("${line%%$'\t'*}"); fi
    done
    if [[ ${#COMPREPLY[@]} -eq 1 && "${COMPREPLY[0]}" == *: ]]; then compopt -o nospace; fi
    # Readline replaces only what follows the last ':' or '=' of the word.
    local behind="${word##*[:=]}" before
    before="${word%"$behind"}"
    COMPREPLY=("${COMPREPLY[@]#"$before"}")
    if [[ -n "$paths" ]]; then
        if [[ ${#COMPREPLY[@]} -eq 0 ]]; then compopt -o filenames; fi
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$behind")
    fi
}
complete -F _solver_completion solver
